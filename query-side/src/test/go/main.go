// Verifies what the service proves of its log with an implementation that has nothing to do with
// it. It is given a folder with vkeys.txt, one checkpoint per file (checkpoint-<size>.txt), inclusion
// proofs (inclusion-*.json) and consistency proofs (consistency-*.json), and prints "verified" when
// everything in it holds.
package main

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type inclusion struct {
	Leaf       string   `json:"leaf"`
	Index      int64    `json:"index"`
	Path       []string `json:"path"`
	Checkpoint string   `json:"checkpoint"`
}

type consistency struct {
	Path    []string `json:"path"`
	Earlier string   `json:"earlier"`
	Later   string   `json:"later"`
}

func main() {
	if err := verify(os.Args[1]); err != nil {
		fmt.Println("refused:", err)
		os.Exit(1)
	}
	fmt.Println("verified")
}

func verify(folder string) error {
	verifiers, err := keys(filepath.Join(folder, "vkeys.txt"))
	if err != nil {
		return err
	}
	proofs := 0
	files, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil {
		return err
	}
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		switch name := filepath.Base(file); {
		case strings.HasPrefix(name, "checkpoint-"):
			_, err = open(string(content), verifiers)
		case strings.HasPrefix(name, "inclusion-"):
			err = included(content, verifiers)
		case strings.HasPrefix(name, "consistency-"):
			err = continued(content, verifiers)
		default:
			continue
		}
		if err != nil {
			return fmt.Errorf("%s: %w", filepath.Base(file), err)
		}
		proofs++
	}
	if proofs == 0 {
		return fmt.Errorf("nothing to verify in %s", folder)
	}
	return nil
}

func keys(file string) (note.Verifiers, error) {
	content, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var verifiers []note.Verifier
	for _, line := range strings.Fields(string(content)) {
		verifier, err := note.NewVerifier(line)
		if err != nil {
			return nil, err
		}
		verifiers = append(verifiers, verifier)
	}
	return note.VerifierList(verifiers...), nil
}

// open gives the tree of a checkpoint that one of the keys signed.
func open(text string, verifiers note.Verifiers) (tlog.Tree, error) {
	var tree tlog.Tree
	signed, err := note.Open([]byte(text), verifiers)
	if err != nil {
		return tree, err
	}
	lines := strings.Split(signed.Text, "\n")
	if len(lines) < 4 || lines[0] != signed.Sigs[0].Name {
		return tree, fmt.Errorf("no checkpoint: %q", signed.Text)
	}
	if tree.N, err = strconv.ParseInt(lines[1], 10, 64); err != nil {
		return tree, err
	}
	tree.Hash, err = tlog.ParseHash(lines[2])
	return tree, err
}

func included(content []byte, verifiers note.Verifiers) error {
	var proof inclusion
	if err := json.Unmarshal(content, &proof); err != nil {
		return err
	}
	tree, err := open(proof.Checkpoint, verifiers)
	if err != nil {
		return err
	}
	path, err := hashes(proof.Path)
	if err != nil {
		return err
	}
	return tlog.CheckRecord(path, tree.N, tree.Hash, proof.Index, tlog.RecordHash([]byte(proof.Leaf)))
}

func continued(content []byte, verifiers note.Verifiers) error {
	var proof consistency
	if err := json.Unmarshal(content, &proof); err != nil {
		return err
	}
	earlier, err := open(proof.Earlier, verifiers)
	if err != nil {
		return err
	}
	later, err := open(proof.Later, verifiers)
	if err != nil {
		return err
	}
	path, err := hashes(proof.Path)
	if err != nil {
		return err
	}
	return tlog.CheckTree(path, later.N, later.Hash, earlier.N, earlier.Hash)
}

func hashes(texts []string) ([]tlog.Hash, error) {
	var all []tlog.Hash
	for _, text := range texts {
		bytes, err := base64.StdEncoding.DecodeString(text)
		if err != nil || len(bytes) != tlog.HashSize {
			return nil, fmt.Errorf("no hash: %q", text)
		}
		var hash tlog.Hash
		copy(hash[:], bytes)
		all = append(all, hash)
	}
	return all, nil
}
