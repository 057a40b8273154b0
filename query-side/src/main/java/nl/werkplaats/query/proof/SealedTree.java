package nl.werkplaats.query.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.werkplaats.kernel.proof.Hash;
import nl.werkplaats.kernel.proof.Tile;
import nl.werkplaats.kernel.proof.Tiles;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tree over the log as it is kept, and what was signed of it. */
final class SealedTree implements Tiles {

  private static final String CHECKPOINTS =
      "select tree_size, follows, root_hash, edge_position, note, sealed_at from log_checkpoint ";

  private final JdbcClient database;

  SealedTree(JdbcClient database) {
    this.database = database;
  }

  /** The last checkpoint. */
  Optional<Sealed> head() {
    return checkpoints("order by tree_size desc limit 1").findFirst();
  }

  Optional<Sealed> ofSize(long size) {
    return checkpoints("where tree_size = ?", size).findFirst();
  }

  /** The first checkpoint with so many leaves or more. */
  Optional<Sealed> holding(long size) {
    return checkpoints("where tree_size >= ? order by tree_size limit 1", size).findFirst();
  }

  /** The next ones after a size, the smallest first. */
  List<Sealed> after(long size, int max) {
    return checkpoints("where tree_size > ? order by tree_size limit ?", size, max).toList();
  }

  /** The next ones below a size, the largest first. */
  List<Sealed> before(long size, int max) {
    return checkpoints("where tree_size < ? order by tree_size desc limit ?", size, max).toList();
  }

  /**
   * One tile, perhaps wider than any checkpoint knows.
   *
   * @throws BrokenTree when it is gone or no tile
   */
  @Override
  public Tile tile(int level, long number) {
    return find(level, number)
        .orElseThrow(() -> new BrokenTree("tile " + number + " of level " + level + " is gone"));
  }

  Optional<Tile> find(int level, long number) {
    return database
        .sql("select hashes from log_tile where tile_level = ? and tile_number = ?")
        .params(level, number)
        .query((row, _) -> read(level, number, row.getBytes(1)))
        .optional();
  }

  /**
   * The next tiles of leaves from a number on.
   *
   * @throws BrokenTree when one of them is no tile
   */
  List<Leaves> leaves(long from, int max) {
    return database
        .sql(
            """
            select tile_number, hashes, positions from log_tile
            where tile_level = 0 and tile_number >= ? order by tile_number limit ?
            """)
        .params(from, max)
        .query(SealedTree::leaves)
        .list();
  }

  /** The tile of leaves within which a position falls. */
  Optional<Leaves> around(long position) {
    return database
        .sql(
            """
            select tile_number, hashes, positions from log_tile
            where first_position <= ? order by first_position desc limit 1
            """)
        .param(position)
        .query(SealedTree::leaves)
        .optional();
  }

  /**
   * Keeps the next checkpoint, in the caller's transaction.
   *
   * @throws DuplicateKeyException when another one follows the same one already
   */
  void keep(Sealed next) {
    database
        .sql(
            "insert into log_checkpoint (tree_size, follows, root_hash, edge_position, note,"
                + " sealed_at) values (?, ?, ?, ?, ?, ?)")
        .params(
            next.size(),
            next.follows(),
            next.root().toString(),
            next.edge(),
            next.note(),
            next.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Keeps a tile of leaves that is new or wider than before. */
  void keep(Leaves leaves) {
    Tile tile = leaves.tile();
    byte[] positions = Leaves.bytes(leaves.positions());
    int widened =
        database
            .sql(
                "update log_tile set hashes = ?, positions = ?"
                    + " where tile_level = 0 and tile_number = ?")
            .params(tile.bytes(), positions, tile.number())
            .update();
    if (widened > 0) return;
    database
        .sql(
            "insert into log_tile (tile_level, tile_number, hashes, positions, first_position)"
                + " values (0, ?, ?, ?, ?)")
        .params(tile.number(), tile.bytes(), positions, leaves.positions().getFirst())
        .update();
  }

  /** Keeps a tile above the leaves that is new or wider than before. */
  void keep(Tile tile) {
    int widened =
        database
            .sql("update log_tile set hashes = ? where tile_level = ? and tile_number = ?")
            .params(tile.bytes(), tile.level(), tile.number())
            .update();
    if (widened > 0) return;
    database
        .sql("insert into log_tile (tile_level, tile_number, hashes) values (?, ?, ?)")
        .params(tile.level(), tile.number(), tile.bytes())
        .update();
  }

  private static Tile read(int level, long number, byte[] hashes) {
    try {
      return Tile.of(level, number, hashes);
    } catch (IllegalArgumentException broken) {
      throw new BrokenTree("tile " + number + " of level " + level + " is none");
    }
  }

  private static Leaves leaves(ResultSet row, int number) throws SQLException {
    try {
      return Leaves.of(row.getLong(1), row.getBytes(2), row.getBytes(3));
    } catch (IllegalArgumentException | NullPointerException broken) {
      throw new BrokenTree("tile " + row.getLong(1) + " of the leaves is none");
    }
  }

  private Stream<Sealed> checkpoints(String which, Object... values) {
    return database
        .sql(CHECKPOINTS + which)
        .params(values)
        .query(SealedTree::sealed)
        .list()
        .stream();
  }

  private static Sealed sealed(ResultSet row, int number) throws SQLException {
    try {
      return new Sealed(
          row.getLong(1),
          row.getLong(2),
          Hash.parse(row.getString(3)),
          row.getLong(4),
          row.getString(5),
          row.getObject(6, OffsetDateTime.class).toInstant());
    } catch (IllegalArgumentException broken) {
      throw new BrokenTree("the checkpoint of size " + row.getLong(1) + " has no root");
    }
  }
}
