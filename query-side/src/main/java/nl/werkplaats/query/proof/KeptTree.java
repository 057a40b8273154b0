package nl.werkplaats.query.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import nl.werkplaats.kernel.bundle.SealedLeaf;
import nl.werkplaats.kernel.bundle.SignedSizes;
import nl.werkplaats.kernel.proof.Hash;
import nl.werkplaats.kernel.proof.Hashes;
import nl.werkplaats.kernel.proof.Tile;
import nl.werkplaats.kernel.text.SigningKeys;
import nl.werkplaats.query.bundle.BundleSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tree and its checkpoints as they are kept, also when somebody changed them there. */
public final class KeptTree implements BundleSource {

  private static final String TELLING =
      """
      select tree_size, edge_position, note from log_checkpoint
      where tree_size < ? and (
        tree_size in (select max(tree_size) from log_checkpoint group by cast(sealed_at as date))
        or tree_size in (select until_size from signing_key)
        or tree_size = (select max(tree_size) from log_checkpoint where edge_position < ?)
        or tree_size = (select min(tree_size) from log_checkpoint where edge_position >= ?))
      order by tree_size
      """;

  private final JdbcClient database;
  private final SigningKeys keys;
  private final SealedTree tree;

  public KeptTree(JdbcClient database, SigningKeys keys) {
    this.database = database;
    this.keys = keys;
    this.tree = new SealedTree(database);
  }

  @Override
  public Optional<Seal> newest() {
    return database
        .sql(
            "select tree_size, edge_position, note from log_checkpoint"
                + " order by tree_size desc limit 1")
        .query(KeptTree::seal)
        .optional();
  }

  @Override
  public List<Seal> before(Seal newest, long first, long last) {
    return database.sql(TELLING).params(newest.size(), first, last).query(KeptTree::seal).list();
  }

  @Override
  public List<SignedSizes> keys() {
    return keys.all().stream()
        .map(key -> new SignedSizes(key.verifier(), size(key.since()), size(key.until())))
        .toList();
  }

  @Override
  public List<SealedLeaf> leaves(long number) {
    long wanted = number / Tile.WIDTH;
    try {
      return tree.leaves(wanted, 1).stream()
          .filter(leaves -> leaves.tile().number() == wanted)
          .findFirst()
          .map(KeptTree::leaves)
          .orElse(List.of());
    } catch (BrokenTree none) {
      return List.of();
    }
  }

  @Override
  public Hashes hashes() {
    var tiles = new RememberedTiles(tree);
    return (level, number) -> hash(tiles, level, number);
  }

  private static Hash hash(Hashes tiles, int level, long number) {
    try {
      return tiles.at(level, number);
    } catch (BrokenTree | IndexOutOfBoundsException gone) {
      throw new IllegalStateException("a hash of the tree is not kept any more", gone);
    }
  }

  private static List<SealedLeaf> leaves(Leaves kept) {
    return IntStream.range(0, kept.positions().size())
        .mapToObj(at -> new SealedLeaf(kept.positions().get(at), kept.tile().hashes().get(at)))
        .toList();
  }

  private static Seal seal(ResultSet row, int number) throws SQLException {
    return new Seal(row.getLong(1), row.getLong(2), row.getString(3));
  }

  private static OptionalLong size(Long size) {
    return size == null ? OptionalLong.empty() : OptionalLong.of(size);
  }
}
