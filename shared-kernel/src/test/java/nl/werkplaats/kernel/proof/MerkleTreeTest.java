package nl.werkplaats.kernel.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

  /** The leaves that Certificate Transparency tests its implementations with. */
  private static final List<String> KNOWN_LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> KNOWN_ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private final TestTree known = new TestTree();

  private MerkleTree known() {
    known.grow(
        KNOWN_LEAVES.stream().map(each -> Hash.leaf(HexFormat.of().parseHex(each))).toList());
    return known.tree();
  }

  @Test
  void the_known_leaves_come_to_the_known_roots() {
    MerkleTree tree = known();
    for (int size = 0; size < KNOWN_ROOTS.size(); size++) {
      assertThat(hex(tree.root(size))).as("of %s", size).isEqualTo(KNOWN_ROOTS.get(size));
    }
  }

  @Test
  void the_known_proofs_are_given() {
    assertThat(known().inclusion(5, 8).stream().map(MerkleTreeTest::hex))
        .containsExactly(
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    assertThat(known.tree().consistency(6, 8).stream().map(MerkleTreeTest::hex))
        .containsExactly(
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
  }

  @Property(tries = 300)
  void every_leaf_is_proven_to_be_in_the_tree(
      @ForAll @IntRange(min = 1, max = 1_200) int size, @ForAll @IntRange(max = 1_199) int any) {
    MerkleTree tree = TestTree.of(size).tree();
    int index = any % size;
    var proof = new MerkleProof(tree.inclusion(index, size));
    Hash leaf = TestTree.leaf(index);
    Hash root = tree.root(size);
    assertThat(proof.includes(leaf, index, size, root)).isTrue();
    assertThat(proof.includes(leaf, index + 1, size, root)).isFalse();
    assertThat(proof.includes(flipped(leaf, any), index, size, root)).isFalse();
    assertThat(proof.includes(leaf, index, size, flipped(root, any))).isFalse();
    assertThat(spoilt(proof, any)).noneMatch(bad -> bad.includes(leaf, index, size, root));
  }

  @Property(tries = 300)
  void every_tree_is_proven_to_go_on_from_every_earlier_one(
      @ForAll @IntRange(min = 1, max = 1_200) int size, @ForAll @IntRange(max = 1_199) int any) {
    MerkleTree tree = TestTree.of(size).tree();
    int earlier = 1 + any % size;
    var proof = new MerkleProof(tree.consistency(earlier, size));
    Hash before = tree.root(earlier);
    Hash after = tree.root(size);
    assertThat(proof.continues(earlier, before, size, after)).isTrue();
    assertThat(proof.continues(earlier, flipped(before, any), size, after)).isFalse();
    assertThat(proof.continues(earlier, before, size, flipped(after, any))).isFalse();
    assertThat(spoilt(proof, any)).noneMatch(bad -> bad.continues(earlier, before, size, after));
  }

  @Property(tries = 200)
  void however_it_grows_the_tree_is_the_same(@ForAll List<@IntRange(max = 700) Integer> portions) {
    var tree = new TestTree();
    var built = new RootBuilder();
    int from = 0;
    for (int portion : portions.stream().limit(6).toList()) {
      List<Hash> leaves = IntStream.range(from, from + portion).mapToObj(TestTree::leaf).toList();
      from += portion;
      Hash root = tree.grow(leaves);
      leaves.forEach(built::add);
      assertThat(built.root()).isEqualTo(root);
      assertThat(tree.tree().root(from)).isEqualTo(root);
    }
    assertThat(built.size()).isEqualTo(from);
  }

  @Test
  void a_tree_above_more_than_two_levels_of_tiles_is_right_as_well() {
    int size = 256 * 256 + 300;
    var tree = TestTree.of(size);
    var built = new RootBuilder();
    IntStream.range(0, size).mapToObj(TestTree::leaf).forEach(built::add);
    assertThat(tree.tile(2, 0).hashes()).hasSize(1);
    assertThat(tree.tree().root(size)).isEqualTo(built.root());
    assertThat(tree.grow(List.of(TestTree.leaf(size)))).isEqualTo(tree.tree().root(size + 1));
  }

  @Test
  void nothing_is_proven_of_what_is_not_there() {
    MerkleTree tree = TestTree.of(5).tree();
    assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusion(5, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> tree.consistency(0, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> tree.consistency(6, 5));
    var none = new MerkleProof(List.of());
    assertThat(none.includes(TestTree.leaf(0), 0, 5, tree.root(5))).isFalse();
    assertThat(none.continues(3, tree.root(3), 5, tree.root(5))).isFalse();
    assertThat(none.continues(5, tree.root(5), 5, tree.root(5))).isTrue();
  }

  /** Each hash of the path changed in one bit, one taken out, one put in. */
  private static List<MerkleProof> spoilt(MerkleProof proof, int bit) {
    var bad = new ArrayList<MerkleProof>();
    List<Hash> path = proof.path();
    for (int at = 0; at < path.size(); at++) {
      var changed = new ArrayList<>(path);
      changed.set(at, flipped(path.get(at), bit));
      bad.add(new MerkleProof(changed));
      var shorter = new ArrayList<>(path);
      shorter.remove(at);
      bad.add(new MerkleProof(shorter));
    }
    var longer = new ArrayList<>(path);
    longer.add(TestTree.leaf(bit));
    bad.add(new MerkleProof(longer));
    return bad;
  }

  private static Hash flipped(Hash hash, int bit) {
    byte[] bytes = hash.bytes();
    int at = bit % (Hash.BYTES * Byte.SIZE);
    bytes[at / Byte.SIZE] ^= (byte) (1 << at % Byte.SIZE);
    return Hash.of(bytes);
  }

  private static String hex(Hash hash) {
    return HexFormat.of().formatHex(hash.bytes());
  }
}
