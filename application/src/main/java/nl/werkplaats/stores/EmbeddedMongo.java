package nl.werkplaats.stores;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Views in memory, for a start with nothing else installed: they are made from the events again at
 * every start. It speaks the same language as a real server, on this machine only.
 */
final class EmbeddedMongo implements ViewStore {

  private static final int ANY_PORT = 0;

  private final MongoServer server = new MongoServer(new MemoryBackend());
  private final InetSocketAddress address;

  EmbeddedMongo() {
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), ANY_PORT));
    address = server.getLocalAddress();
  }

  @Override
  public String uri() {
    return "mongodb://" + address.getAddress().getHostAddress() + ":" + address.getPort();
  }

  @Override
  public boolean isEmbedded() {
    return true;
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
