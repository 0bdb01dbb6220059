// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"parley/engine/claim"
)

// checkpoint keeps the finished blocks of a run in a file, one on each line
// after a head that says of which run, so that whatever stops the program costs
// no more than the blocks it was at. The nil checkpoint keeps nothing.
type checkpoint struct {
	file *os.File
	err  error // the first
}

// checkpointHead is the first line of the file.
type checkpointHead struct {
	Format string `json:"format"`
	Run    string `json:"run"` // key of the plan
}

const checkpointFormat = "parley-claims-run/1"

// openCheckpoint opens the file of a run, new or not, and returns what it
// holds. A last line that was cut short is dropped. Without a name there is
// none.
func openCheckpoint(name string, plan *claim.Plan) (*checkpoint, []claim.Block, error) {
	if name == "" {
		return nil, nil, nil
	}
	done, size, err := readCheckpoint(name, plan)
	if err != nil {
		return nil, nil, fmt.Errorf("--resume %s: %w", name, err)
	}
	f, err := os.OpenFile(name, os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return nil, nil, fmt.Errorf("--resume: %w", err)
	}
	k := &checkpoint{file: f}
	if err = f.Truncate(size); err == nil {
		_, err = f.Seek(size, 0)
	}
	k.err = err
	if size == 0 {
		k.line(checkpointHead{checkpointFormat, plan.Key()})
	}
	return k, done, nil
}

// readCheckpoint reads the blocks of a file and the length of what is whole;
// of one that does not exist, nothing.
func readCheckpoint(name string, plan *claim.Plan) (done []claim.Block, size int64, err error) {
	f, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, 0, nil
	}
	if err != nil {
		return nil, 0, err
	}
	defer f.Close()
	r := bufio.NewReader(f)
	for first := true; ; first = false {
		line, err := r.ReadBytes('\n')
		if err != nil {
			return done, size, nil // the end, or a line cut short
		}
		if first {
			err = checkHead(line, plan)
		} else {
			var b claim.Block
			if err = json.Unmarshal(line, &b); err == nil {
				err = plan.Fits(b)
			}
			done = append(done, b)
		}
		if err != nil {
			return nil, 0, err
		}
		size += int64(len(line))
	}
}

func checkHead(line []byte, plan *claim.Plan) error {
	var head checkpointHead
	if json.Unmarshal(line, &head) != nil || head.Format != checkpointFormat {
		return errors.New("is not a file that a run of claims has written")
	}
	if head.Run != plan.Key() {
		return errors.New("is of another run: other claims, beliefs, draws, seed or model; name another file")
	}
	return nil
}

// add keeps one more block.
func (k *checkpoint) add(b claim.Block) {
	if k != nil {
		k.line(b)
	}
}

func (k *checkpoint) line(v any) {
	data, err := json.Marshal(v)
	if err != nil {
		panic("cli: a block is not JSON: " + err.Error())
	}
	if k.err == nil {
		_, k.err = k.file.Write(append(data, '\n'))
	}
}

// close ends the file and returns what went wrong with it, if anything.
func (k *checkpoint) close() error {
	if k == nil {
		return nil
	}
	return errors.Join(k.err, k.file.Close())
}
