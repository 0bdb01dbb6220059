// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"fmt"
	"reflect"
	"strings"

	"parley/assets/text"
	"parley/engine"
	"parley/engine/lever"
	"parley/engine/metric"
)

// schemaCommand prints the schema of an assessment.
type schemaCommand struct{}

// Help is shown by parley schema --help.
func (schemaCommand) Help() string {
	return "The schema is JSON Schema, draft 2020-12, and describes the output of parley evaluate --json."
}

// Run prints the schema; it is JSON with or without --json.
func (schemaCommand) Run(o *output) error { return o.printJSON(assessmentSchema()) }

// schema is the part of JSON Schema that an assessment needs.
type schema struct {
	Dialect     string             `json:"$schema,omitempty"`
	Title       string             `json:"title,omitempty"`
	Description string             `json:"description,omitempty"`
	Type        string             `json:"type,omitempty"`
	Const       string             `json:"const,omitempty"`
	Enum        []string           `json:"enum,omitempty"`
	Minimum     *float64           `json:"minimum,omitempty"`
	Maximum     *float64           `json:"maximum,omitempty"`
	Properties  map[string]*schema `json:"properties,omitempty"`
	Required    []string           `json:"required,omitempty"`
	Additional  any                `json:"additionalProperties,omitempty"` // false, or the schema of every value
	Items       *schema            `json:"items,omitempty"`
}

// assessmentSchema describes engine.Assessment. The shape comes from the Go
// type, the ranges and meanings from the catalogues.
func assessmentSchema() *schema {
	s := schemaOf(reflect.TypeFor[engine.Assessment]())
	s.Dialect = "https://json-schema.org/draft/2020-12/schema"
	s.Title = "Parley assessment"
	s.Description = "What the model says about one design in one world. It is not a forecast."
	s.Properties["format"].Const = engine.Format
	s.Properties["beliefs"].Enum = profileIDs()
	outcome := s.Properties["outcome"]
	for _, m := range metric.Measures() {
		outcome.at(m.Path).describe(text.English.Get("outcome."+m.Path), m.Unit)
	}
	for _, m := range metric.YearMeasures() {
		outcome.Properties["years"].Items.at(m.Name).describe(text.English.Get("year."+m.Name), m.Unit)
	}
	return s
}

// schemaOf describes a Go type as encoding/json writes it. A type it does not
// know is a mistake of the programmer who put it into the assessment.
func schemaOf(t reflect.Type) *schema {
	if t == reflect.TypeFor[lever.Design]() {
		return designSchema()
	}
	switch t.Kind() {
	case reflect.Float64:
		return &schema{Type: "number"}
	case reflect.Int:
		return &schema{Type: "integer"}
	case reflect.String:
		return &schema{Type: "string"}
	case reflect.Slice:
		return &schema{Type: "array", Items: schemaOf(t.Elem())}
	case reflect.Map:
		return &schema{Type: "object", Additional: schemaOf(t.Elem())}
	case reflect.Struct:
		return structSchema(t)
	case reflect.Pointer: // left out when nil
		return schemaOf(t.Elem())
	}
	panic("cli: no schema for " + t.String())
}

func structSchema(t reflect.Type) *schema {
	s := newObject()
	for f := range t.Fields() {
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "" {
			panic("cli: " + t.String() + "." + f.Name + " has no JSON name")
		}
		s.Properties[name] = schemaOf(f.Type)
		if options != "omitempty" {
			s.Required = append(s.Required, name)
		}
	}
	return s
}

// designSchema describes a design from the catalogue of levers.
func designSchema() *schema {
	s := newObject()
	s.Description = "Every lever at its value."
	for id := range lever.Count {
		l := id.Lever()
		p := leverSchema(l)
		p.Description = l.Meaning
		s.Properties[l.ID] = p
		s.Required = append(s.Required, l.ID)
	}
	return s
}

func leverSchema(l lever.Lever) *schema {
	switch l.Kind {
	case lever.Bool:
		return &schema{Type: "boolean"}
	case lever.Enum:
		return &schema{Type: "string", Enum: l.Options}
	case lever.Share:
		s := newObject()
		for _, host := range l.Options {
			s.Properties[host] = between("number", 0, 1)
		}
		return s
	case lever.Int:
		return between("integer", l.Min, l.Max)
	default:
		return between("number", l.Min, l.Max)
	}
}

func newObject() *schema {
	return &schema{Type: "object", Properties: map[string]*schema{}, Additional: false}
}

func between(kind string, low, high float64) *schema {
	return &schema{Type: kind, Minimum: &low, Maximum: &high}
}

// at finds a property by its path, such as acceptance.russia.all.
func (s *schema) at(path string) *schema {
	for name := range strings.SplitSeq(path, ".") {
		if s = s.Properties[name]; s == nil {
			panic("cli: the assessment has no " + path)
		}
	}
	return s
}

// describe adds what a number means, and its range where it has one.
func (s *schema) describe(label string, unit metric.Unit) {
	s.Description = label
	if unit == metric.Probability {
		low, high := 0.0, 1.0
		s.Minimum, s.Maximum = &low, &high
	}
}

// number writes a number in as few digits as it has.
func number(v float64) string { return fmt.Sprintf("%v", v) }
