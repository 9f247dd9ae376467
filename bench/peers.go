package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"variorum/bench/cost"
)

// A peer is another program that compares two files word by word.
type peer struct {
	name string
	args []string
}

var peers = []peer{
	{"wdiff", nil},
	{"dwdiff", nil},
	{"git", []string{"--no-pager", "diff", "--no-index", "--no-ext-diff", "--word-diff"}},
}

const patience = 3 * time.Minute // with a peer; then it is stopped, and the table says so

// addPeers gives the two long texts of one language to the other programs that are installed.
func (t *table) addPeers() error {
	folder, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	for _, p := range peers {
		for _, task := range tasks(nil) {
			if task.Share == 0 {
				continue
			}
			task.Folder = folder
			if err := t.addPeer(p, task); err != nil {
				return err
			}
		}
	}
	return nil
}

func (t *table) addPeer(p peer, task task) error {
	path, err := exec.LookPath(p.name)
	if err != nil {
		t.say("%s is not installed, so it was not compared.", p.name)
		return nil
	}
	old, now := task.files()
	if _, err := os.Stat(now); err != nil {
		// Written by another process, so that this one stays small: a child's peak is never below its parent's size.
		if _, _, err := task.start(""); err != nil {
			return err
		}
	}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, path, append(p.args[:len(p.args):len(p.args)], old, now)...)
	cmd.Env = append(os.Environ(), "GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL="+os.DevNull)
	began := time.Now()
	err = cmd.Run()
	seconds := time.Since(began).Seconds()
	task.What = p.name
	switch {
	case ctx.Err() != nil:
		t.say("%s on %s was stopped after %v.", p.name, task.label(), patience)
		return nil
	case cmd.ProcessState == nil || cmd.ProcessState.ExitCode() > 1: // 1 says that the files differ
		t.say("%s on %s failed: %v.", p.name, task.label(), err)
		return nil
	}
	cpu := cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	t.add(task, outcome{Time: cost.Time{Seconds: seconds, CPU: cpu.Seconds()}, peak: cost.Peak(cmd.ProcessState)})
	return nil
}

// files are where the texts of a task are kept for other programs.
func (t task) files() (old, now string) {
	name := filepath.Join(t.Folder, t.label())
	return name + ".old", name + ".now"
}

func (t task) writeProse() error {
	old, now := t.files()
	a, b := t.prose()
	if err := os.WriteFile(old, []byte(a), 0o600); err != nil {
		return err
	}
	return os.WriteFile(now, []byte(b), 0o600)
}
