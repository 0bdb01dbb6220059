// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

// scheduler keeps one question with the worker and one waiting; what comes in
// between takes the place of the waiting one. While a slider moves the page
// thus shows every state the worker has time for, and always ends with the
// last.
type scheduler[Q any] struct {
	send    func(id int, q Q)
	sent    int // number of the question with the worker, counted from 1
	busy    bool
	waiting *Q
}

// submit asks a question, at once when the worker is free.
func (s *scheduler[Q]) submit(q Q) {
	if s.busy {
		s.waiting = &q
		return
	}
	s.sent++
	s.busy = true
	s.send(s.sent, q)
}

// done takes note of an answer and sends the waiting question. It reports
// whether the answer is to the question that was sent: an answer to an older
// one is dropped.
func (s *scheduler[Q]) done(id int) bool {
	if !s.busy || id != s.sent {
		return false
	}
	s.busy = false
	if q := s.waiting; q != nil {
		s.waiting = nil
		s.submit(*q)
	}
	return true
}
