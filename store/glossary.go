package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"variorum/term"
)

// GlossaryState is how a concept of the glossary stands.
type GlossaryState string

// The states.
const (
	AcceptedConcept GlossaryState = "accepted"
	ProposedConcept GlossaryState = "proposed" // waits for somebody to accept or reject it
	RejectedConcept GlossaryState = "rejected" // is not to be proposed again
	RemovedConcept  GlossaryState = "removed"
	MergedConcept   GlossaryState = "merged" // has become part of another
)

// GlossaryKind says what somebody did to a concept of the glossary.
type GlossaryKind string

// The kinds of decision.
const (
	AddConcept     GlossaryKind = "add"
	EditConcept    GlossaryKind = "edit"
	RemoveConcept  GlossaryKind = "remove"
	ProposeConcept GlossaryKind = "propose"
	AcceptConcept  GlossaryKind = "accept"
	RejectConcept  GlossaryKind = "reject"
	MergeConcept   GlossaryKind = "merge"
	ImportConcept  GlossaryKind = "import"
)

// GlossaryEntry is a concept of the glossary, which belongs to the whole store. What is found in one work is a Concept.
type GlossaryEntry struct {
	Number  int // from 1; never given again
	Version int // how many decisions there are on it
	State   GlossaryState
	term.GlossaryConcept
}

// GlossaryChange is what somebody does to a concept.
type GlossaryChange struct {
	Kind  GlossaryKind
	Other int           // of a merge: the number of the other concept; else 0
	Note  string        // why
	Entry GlossaryEntry // as it is to be; Number 0 for a new one, else Version is that which was seen
}

// GlossaryEvent is a change that was made, with the concept as it was then. It is never changed itself.
type GlossaryEvent struct {
	ID     int64 // rising in the order of making
	Kind   GlossaryKind
	Other  int
	Author string
	Made   string // RFC 3339, UTC
	Note   string
	GlossaryEntry
}

// ChangeGlossary writes down what somebody does to concepts, all of it or nothing, and gives the concepts as they are then.
//
// ErrInvalid: no author, or a concept that GlossaryConcept.Clean refuses. ErrNotFound: no concept has the number. ErrStale:
// a concept has another version by now.
func (s *Store) ChangeGlossary(ctx context.Context, author string, changes []GlossaryChange) ([]GlossaryEntry, error) {
	if author == "" {
		return nil, fmt.Errorf("a decision without an author is %w; say who decides", ErrInvalid)
	}
	events := make([]GlossaryEvent, len(changes))
	for i, c := range changes {
		clean, err := c.Entry.Clean()
		if err != nil {
			return nil, fmt.Errorf("concept %d of the glossary %w: %w", i+1, ErrInvalid, err)
		}
		c.Entry.GlossaryConcept = clean
		note := strings.ToValidUTF8(c.Note, "\uFFFD")
		events[i] = GlossaryEvent{Kind: c.Kind, Other: c.Other, Author: author, Made: s.stamp(), Note: note, GlossaryEntry: c.Entry}
	}
	err := s.update(ctx, func(tx *sql.Tx) error { return changeGlossary(ctx, tx, events) })
	if err != nil {
		return nil, err
	}
	entries := make([]GlossaryEntry, len(events))
	for i, e := range events {
		entries[i] = e.GlossaryEntry
	}
	return entries, nil
}

// changeGlossary numbers the events and writes them.
func changeGlossary(ctx context.Context, tx *sql.Tx, events []GlossaryEvent) error {
	var event int64
	var concept int
	err := tx.QueryRowContext(ctx, "SELECT coalesce(max(id), 0), coalesce(max(concept), 0) FROM glossary_event").Scan(&event, &concept)
	if err != nil {
		return err
	}
	at := map[int]int{} // versions of concepts changed here
	for i := range events {
		e := &events[i]
		event++
		e.ID = event
		if e.Number == 0 {
			concept++
			e.Number, e.Version = concept, 1
			at[e.Number] = 1
			continue
		}
		version, known := at[e.Number]
		if !known {
			if version, err = glossaryVersion(ctx, tx, e.Number); err != nil {
				return err
			}
		}
		if version != e.Version {
			return fmt.Errorf("concept %d is %w: its version is %d now, not %d; look at it and try again", e.Number, ErrStale,
				version, e.Version)
		}
		e.Version++
		at[e.Number] = e.Version
	}
	return insertGlossaryEvents(ctx, tx, events)
}

// glossaryVersion is the version of a concept that must be there.
func glossaryVersion(ctx context.Context, tx *sql.Tx, number int) (version int, err error) {
	err = tx.QueryRowContext(ctx, "SELECT coalesce(max(version), 0) FROM glossary_event WHERE concept = ?", number).Scan(&version)
	if err == nil && version == 0 {
		err = fmt.Errorf("concept %d %w in the glossary", number, ErrNotFound)
	}
	return version, err
}

// Glossary reads all concepts by their numbers, in whatever state, as they are now. Cost: that of all their terms; 50,000
// concepts take half a second.
func (s *Store) Glossary(ctx context.Context) (entries []GlossaryEntry, err error) {
	err = s.view(ctx, func(tx *sql.Tx) error {
		events, err := glossaryEvents(ctx, tx, "glossary", "1")
		for _, e := range events {
			entries = append(entries, e.GlossaryEntry)
		}
		return err
	})
	return entries, err
}

// GlossaryHistory reads what was done to a concept, in the order of doing. ErrNotFound where no concept has the number.
func (s *Store) GlossaryHistory(ctx context.Context, number int) (events []GlossaryEvent, err error) {
	err = s.view(ctx, func(tx *sql.Tx) error {
		if _, err := glossaryVersion(ctx, tx, number); err != nil {
			return err
		}
		events, err = glossaryEvents(ctx, tx, "glossary_event", "concept = ?", number)
		return err
	})
	return events, err
}
