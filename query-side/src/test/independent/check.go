// Checks what a running Tuntas hands out with somebody else's code: golang.org/x/mod/sumdb/note and .../tlog.
// Only the line format of the leaves is ours, and is written here from its description alone.
//
//	check <folder>
//
// The folder holds bundle.zip, vkey, receipt.tlog-proof, inclusion.json, consistency.json and the two checkpoints
// that the consistency proof joins: first, second.
package main

import (
	"archive/zip"
	"bufio"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type event struct {
	LeafIndex           int64   `json:"leafIndex"`
	GlobalIndex         int64   `json:"globalIndex"`
	EventIdentifier     string  `json:"eventIdentifier"`
	Type                *string `json:"type"`
	AggregateIdentifier *string `json:"aggregateIdentifier"`
	SequenceNumber      int64   `json:"sequenceNumber"`
	TimeStamp           string  `json:"timeStamp"`
	PayloadType         string  `json:"payloadType"`
	PayloadRevision     *string `json:"payloadRevision"`
	PayloadSha256       string  `json:"payloadSha256"`
	MetaDataSha256      *string `json:"metaDataSha256"`
}

func must(err error, what string) {
	if err != nil {
		log.Fatalf("%s: %v", what, err)
	}
}

func escape(value string) string {
	var out strings.Builder
	for _, b := range []byte(value) {
		if b >= 0x21 && b <= 0x7e && b != '%' {
			out.WriteByte(b)
		} else {
			fmt.Fprintf(&out, "%%%02X", b)
		}
	}
	return out.String()
}

func (e event) leaf() []byte {
	var out strings.Builder
	line := func(name string, value *string) {
		if value != nil {
			out.WriteString(name + " " + escape(*value) + "\n")
		}
	}
	text := func(s string) *string { return &s }
	out.WriteString("tuntas-leaf-v1\n")
	line("global", text(strconv.FormatInt(e.GlobalIndex, 10)))
	line("event", &e.EventIdentifier)
	line("type", e.Type)
	line("aggregate", e.AggregateIdentifier)
	line("seq", text(strconv.FormatInt(e.SequenceNumber, 10)))
	line("time", &e.TimeStamp)
	line("payload-type", &e.PayloadType)
	line("payload-revision", e.PayloadRevision)
	line("payload-sha256", &e.PayloadSha256)
	line("metadata-sha256", e.MetaDataSha256)
	return []byte(out.String())
}

// checkpoint opens a signed note and reads its three lines.
func checkpoint(signed []byte, keys note.Verifiers) tlog.Tree {
	opened, err := note.Open(signed, keys)
	must(err, "checkpoint")
	lines := strings.Split(opened.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err, "size")
	root, err := tlog.ParseHash(lines[2])
	must(err, "root")
	return tlog.Tree{N: size, Hash: root}
}

func hashes(texts []string) []tlog.Hash {
	var all []tlog.Hash
	for _, text := range texts {
		hash, err := tlog.ParseHash(text)
		must(err, "hash")
		all = append(all, hash)
	}
	return all
}

func strict(data []byte, into any) {
	decoder := json.NewDecoder(strings.NewReader(string(data)))
	decoder.DisallowUnknownFields()
	must(decoder.Decode(into), "json")
}

func main() {
	folder := os.Args[1]
	read := func(name string) []byte {
		data, err := os.ReadFile(filepath.Join(folder, name))
		must(err, name)
		return data
	}
	key, err := note.NewVerifier(strings.TrimSpace(string(read("vkey"))))
	must(err, "vkey")
	keys := note.VerifierList(key)

	bundle, err := zip.OpenReader(filepath.Join(folder, "bundle.zip"))
	must(err, "bundle")
	entries := map[string]*zip.File{}
	for _, file := range bundle.File {
		entries[file.Name] = file
	}
	entry := func(name string) io.ReadCloser {
		file, ok := entries[name]
		if !ok {
			log.Fatalf("no %s in the bundle", name)
		}
		in, err := file.Open()
		must(err, name)
		return in
	}
	signed, err := io.ReadAll(entry("checkpoint"))
	must(err, "checkpoint")
	tree := checkpoint(signed, keys)

	// The tree from the raw columns.
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		var found []tlog.Hash
		for _, index := range indexes {
			found = append(found, stored[index])
		}
		return found, nil
	})
	lines := bufio.NewScanner(entry("events.ndjson"))
	lines.Buffer(nil, 16<<20)
	var leaves []tlog.Hash
	for lines.Scan() {
		var e event
		must(json.Unmarshal(lines.Bytes(), &e), "event")
		if e.LeafIndex != int64(len(leaves)) {
			log.Fatalf("leaf %d follows leaf %d", e.LeafIndex, len(leaves)-1)
		}
		hash := tlog.RecordHash(e.leaf())
		more, err := tlog.StoredHashesForRecordHash(e.LeafIndex, hash, reader)
		must(err, "leaf")
		stored = append(stored, more...)
		leaves = append(leaves, hash)
	}
	root, err := tlog.TreeHash(tree.N, reader)
	must(err, "root")
	if root != tree.Hash || int64(len(leaves)) != tree.N {
		log.Fatalf("%d rows make the root %v, signed is %v for %d", len(leaves), root, tree.Hash, tree.N)
	}

	// The tiles, authenticated against the signed root by the library itself.
	tiles := tlog.TileHashReader(tree, tileReader{entry})
	for index, leaf := range leaves {
		found, err := tiles.ReadHashes([]int64{tlog.StoredHashIndex(0, int64(index))})
		must(err, "tile")
		if found[0] != leaf {
			log.Fatalf("the tile has another hash of leaf %d", index)
		}
	}

	var inclusion struct {
		LogOrigin string   `json:"logOrigin"`
		LeafIndex int64    `json:"leafIndex"`
		TreeSize  int64    `json:"treeSize"`
		LeafHash  string   `json:"leafHash"`
		Hashes    []string `json:"hashes"`
	}
	strict(read("inclusion.json"), &inclusion)
	second := checkpoint(read("second"), keys)
	if inclusion.TreeSize != second.N || inclusion.LeafHash != leaves[inclusion.LeafIndex].String() {
		log.Fatal("the inclusion proof is of something else")
	}
	must(tlog.CheckRecord(hashes(inclusion.Hashes), second.N, second.Hash, inclusion.LeafIndex,
		leaves[inclusion.LeafIndex]), "inclusion")

	var consistency struct {
		LogOrigin  string   `json:"logOrigin"`
		FirstSize  int64    `json:"firstSize"`
		SecondSize int64    `json:"secondSize"`
		Hashes     []string `json:"hashes"`
	}
	strict(read("consistency.json"), &consistency)
	first := checkpoint(read("first"), keys)
	must(tlog.CheckTree(hashes(consistency.Hashes), second.N, second.Hash, first.N, first.Hash), "consistency")

	// The citizen's receipt.
	proof := string(read("receipt.tlog-proof"))
	border := strings.Index(proof, "\n\n")
	head := strings.Split(proof[:border], "\n")
	if head[0] != "c2sp.org/tlog-proof@v1" || !strings.HasPrefix(head[1], "extra ") {
		log.Fatal("not a receipt")
	}
	leaf, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(head[1], "extra "))
	must(err, "extra")
	index, err := strconv.ParseInt(strings.TrimPrefix(head[2], "index "), 10, 64)
	must(err, "index")
	covered := checkpoint([]byte(proof[border+2:]), keys)
	must(tlog.CheckRecord(hashes(head[3:]), covered.N, covered.Hash, index, tlog.RecordHash(leaf)), "receipt")
	fmt.Printf("OK %d leaves\n", tree.N)
}

type tileReader struct {
	entry func(string) io.ReadCloser
}

func (r tileReader) Height() int { return 8 }

func (r tileReader) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range wanted {
		data, err := io.ReadAll(r.entry("tile/" + strings.TrimPrefix(tile.Path(), "tile/8/")))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func (r tileReader) SaveTiles([]tlog.Tile, [][]byte) {}
