package workbench

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"variorum/document"
)

// repository is a git repository of which nothing is trusted but its objects: what its configuration would have run is not.
type repository struct {
	folder string // the one that was named, in the repository
	inside string // its place in there, with a slash behind it; empty for the top
	git    string // the program
}

// openRepository finds git, and the repository that a folder is in.
func openRepository(ctx context.Context, folder string) (repository, error) {
	r := repository{folder: folder}
	info, err := os.Stat(folder)
	if err != nil {
		return r, plain(folder, err)
	}
	if !info.IsDir() {
		return r, fmt.Errorf("%s: not a folder; name that of a git repository, and then the file in it", folder)
	}
	if r.git, err = exec.LookPath("git"); err != nil {
		return r, errors.New("git is not found; install it, or add each version of the file by itself, with its --date")
	}
	inside, err := r.run(ctx, "rev-parse", "--show-prefix")
	r.inside = strings.TrimSuffix(string(inside), "\n")
	return r, err
}

// harmless are settings that a repository's own must not overrule: each can name a program that git would run, or change
// what it prints.
var harmless = []string{
	"core.fsmonitor=false", "core.hooksPath=" + os.DevNull, "core.pager=cat", "diff.external=", "credential.helper=",
	"log.showSignature=false", "log.showRoot=true", "log.diffMerges=off", "i18n.logOutputEncoding=UTF-8",
}

// run runs git and gives what it prints. It asks nobody, fetches nothing and runs no other program.
func (r repository) run(ctx context.Context, args ...string) ([]byte, error) {
	var settings []string
	for _, s := range harmless {
		settings = append(settings, "-c", s)
	}
	cmd := exec.CommandContext(ctx, r.git, slices.Concat([]string{"--no-pager"}, settings, args)...)
	cmd.Dir = r.folder
	cmd.Env = gitEnvironment(os.Environ())
	var told bytes.Buffer
	cmd.Stderr = &told
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("git: %w", err)
	}
	data, err := io.ReadAll(io.LimitReader(out, document.MaxFile+1))
	if len(data) > document.MaxFile {
		cmd.Process.Kill()
		err = fmt.Errorf("%s: git %s gives more than %d MB; that is %w", r.folder, args[0], document.MaxFile>>20,
			document.ErrTooLarge)
	}
	if waited := cmd.Wait(); err == nil && waited != nil {
		err = r.refusal(told.String(), waited)
	}
	return data, err
}

// gitEnvironment is the environment without what would send git to another repository or have it run something; a person's
// own configuration stays theirs.
func gitEnvironment(all []string) []string {
	own := []string{"GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM"}
	var out []string
	for _, one := range all {
		name, _, _ := strings.Cut(one, "=")
		if !strings.HasPrefix(name, "GIT_") || slices.Contains(own, name) {
			out = append(out, one)
		}
	}
	return append(out, "GIT_TERMINAL_PROMPT=0", "GIT_OPTIONAL_LOCKS=0", "GIT_NO_LAZY_FETCH=1", "GIT_ALLOW_PROTOCOL=",
		"GIT_LITERAL_PATHSPECS=1", "GIT_NO_REPLACE_OBJECTS=1", "LC_ALL=C")
}

// refusal says in a line why git refused.
func (r repository) refusal(told string, err error) error {
	switch {
	case strings.Contains(told, "dubious ownership"):
		where, absErr := filepath.Abs(r.folder)
		if absErr != nil {
			where = r.folder
		}
		return fmt.Errorf("%s: git leaves it alone, since it belongs to another user; if you trust it, run "+
			"`git config --global --add safe.directory '%s'`", r.folder, where)
	case strings.Contains(told, "not a git repository"):
		return fmt.Errorf("%s: no git repository; name the folder of one, and then the file in it", r.folder)
	case strings.Contains(told, "does not have any commits"):
		return fmt.Errorf("%s: no commit in it yet", r.folder)
	}
	line, _, _ := strings.Cut(strings.TrimSpace(told), "\n")
	if line == "" {
		line = err.Error()
	}
	return fmt.Errorf("%s: git: %s", r.folder, strings.TrimPrefix(line, "fatal: "))
}

// commit is a commit that changed a file.
type commit struct {
	hash    string
	date    string // YYYY-MM-DD, of its author, there
	message string
	path    string // the file's name then, from the top of the repository
	gone    bool   // the commit took the file away
}

// history lists the commits that changed a file, oldest first; the file is followed when it was renamed.
func (r repository) history(ctx context.Context, file string) ([]commit, error) {
	out, err := r.run(ctx, "log", "--follow", "--no-ext-diff", "--no-textconv", "--no-color", "--name-status", "-z",
		"--format=%H%x00%as%x00%B", "--end-of-options", "HEAD", "--", file)
	if err != nil {
		return nil, err
	}
	commits, err := readHistory(string(out), path.Join(r.inside, filepath.ToSlash(file)))
	if err == nil && len(commits) == 0 {
		err = fmt.Errorf("%s: no commit changed a file %s; name it as from %s", r.folder, file, r.folder)
	}
	slices.Reverse(commits)
	return commits, err
}

// readHistory reads what git log prints, newest first: hash, date and message, each ended by a NUL, and then, but for merges,
// a line break, the kind of change and the file's name, of a renamed one the old name and the new.
func readHistory(log, file string) ([]commit, error) {
	fields := strings.Split(strings.TrimSuffix(log, "\x00"), "\x00")
	var commits []commit
	for len(fields) >= 3 {
		c := commit{hash: fields[0], date: fields[1], message: strings.TrimSpace(fields[2]), path: file}
		fields = fields[3:]
		if len(fields) > 0 && strings.HasPrefix(fields[0], "\n") {
			kind := strings.TrimSpace(fields[0])
			names := 1
			if strings.HasPrefix(kind, "R") || strings.HasPrefix(kind, "C") {
				names = 2
			}
			if len(fields) <= names {
				return nil, errors.New("git log ends in the middle of a commit")
			}
			c.gone = kind == "D"
			file, c.path = fields[1], fields[names]
			fields = fields[names+1:]
		}
		commits = append(commits, c)
	}
	if len(fields) > 1 || len(fields) == 1 && fields[0] != "" {
		return nil, errors.New("git log cannot be read; is this git very old")
	}
	return commits, nil
}

// content is a file as a commit left it.
func (r repository) content(ctx context.Context, c commit) ([]byte, error) {
	return r.run(ctx, "cat-file", "blob", c.hash+":"+c.path)
}
