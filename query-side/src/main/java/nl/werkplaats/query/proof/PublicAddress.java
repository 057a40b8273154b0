package nl.werkplaats.query.proof;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/**
 * Tells the addresses of the internet from those of a machine itself or of the network around it.
 */
final class PublicAddress {

  private static final int BYTE = 0xff;
  private static final int GLOBAL_UNICAST = 0b001;
  private static final int TEREDO = 0x2001_0000;
  private static final int DOCUMENTATION = 0x2001_0db8;
  private static final int SIX_TO_FOUR = 0x2002;

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    if (address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? is4(bytes) : is6(bytes);
  }

  private static boolean is4(byte[] bytes) {
    int first = bytes[0] & BYTE;
    int second = bytes[1] & BYTE;
    return switch (first) {
      case 0 -> false;
      case 100 -> second < 64 || second > 127;
      case 192 -> second != 0;
      case 198 -> second != 18 && second != 19 && second != 51;
      case 203 -> second != 0 || bytes[2] != 113;
      default -> first < 224;
    };
  }

  /** Only what is given out as public; nothing that carries another address within. */
  private static boolean is6(byte[] bytes) {
    int start = ByteBuffer.wrap(bytes).getInt();
    return (bytes[0] & BYTE) >> 5 == GLOBAL_UNICAST
        && start != TEREDO
        && start != DOCUMENTATION
        && start >>> 16 != SIX_TO_FOUR;
  }
}
