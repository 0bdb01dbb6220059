// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"html/template"

	"parley/app/handbook"
	"parley/assets/style"
	"parley/assets/text"
)

// handbookCommand prints the handbook.
type handbookCommand struct {
	HTML bool `name:"html" help:"Print a page for a browser instead of Markdown."`
}

// Help is shown by parley handbook --help.
func (handbookCommand) Help() string {
	return "The handbook says of every lever, parameter and outcome what it means and where it comes from, and holds the paper of the model. The explorer serves it at /handbook."
}

// Run prints the handbook.
func (c handbookCommand) Run(o *output) error {
	b := handbook.New(text.English)
	if o.json {
		return o.printJSON(b.Chapters)
	}
	if !c.HTML {
		_, err := o.stdout.Write(b.Markdown())
		return err
	}
	var look handbook.Look
	for _, name := range []string{style.Sheets()[0], style.Handbook} {
		sheet, err := style.Files().ReadFile(name)
		if err != nil {
			panic("cli: " + err.Error())
		}
		look.Style += template.CSS(sheet)
	}
	_, err := o.stdout.Write(b.HTML(look))
	return err
}
