// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package cli

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"
)

// TestSchemaAccepts holds that real output is as the published schema says.
func TestSchemaAccepts(t *testing.T) {
	published := publishedSchema(t)
	for i, id := range scenarioIDs() {
		profile := profileIDs()[i%len(profileIDs())]
		var a any
		parse(t, succeed(t, "evaluate", id, "--json", "--beliefs", profile, "--world", "delta=0.9"), &a)
		for _, problem := range validate(published, a, "") {
			t.Errorf("%s, %s: %s", id, profile, problem)
		}
	}
}

// TestSchemaRefuses holds that the schema is no blank cheque: a change to real
// output that breaks the promise is noticed.
func TestSchemaRefuses(t *testing.T) {
	published := publishedSchema(t)
	real := succeed(t, "evaluate", "offsite-stockpile", "--json")
	for name, spoil := range map[string]func(a map[string]any){
		"a field is missing":      func(a map[string]any) { delete(a["outcome"].(map[string]any), "survival") },
		"a field is unknown":      func(a map[string]any) { a["extra"] = 1.0 },
		"a number is text":        func(a map[string]any) { a["outcome"].(map[string]any)["hybrid"] = "much" },
		"a probability above 1":   func(a map[string]any) { a["outcome"].(map[string]any)["survival"] = 1.5 },
		"the format is another":   func(a map[string]any) { a["format"] = "parley-assessment/0" },
		"the beliefs are unknown": func(a map[string]any) { a["beliefs"] = "martian" },
		"a lever out of range":    func(a map[string]any) { a["design"].(map[string]any)["stock_sets"] = 1e6 },
		"an unknown option":       func(a map[string]any) { a["design"].(map[string]any)["trip_position"] = "moon" },
		"an unknown host":         func(a map[string]any) { a["design"].(map[string]any)["stock_hosts"] = map[string]any{"XX": 1.0} },
		"troops in parts":         func(a map[string]any) { a["design"].(map[string]any)["trip_size"] = 0.5 },
		"years are not a list":    func(a map[string]any) { a["outcome"].(map[string]any)["years"] = map[string]any{} },
		"a world of words":        func(a map[string]any) { a["world"] = map[string]any{"delta": "high"} },
	} {
		var a map[string]any
		parse(t, real, &a)
		if problems := validate(published, a, ""); len(problems) > 0 {
			t.Fatalf("before: %v", problems)
		}
		if spoil(a); len(validate(published, a, "")) == 0 {
			t.Errorf("%s: the schema accepts it", name)
		}
	}
}

// TestSchemaDescribes holds that every number of the outcome says what it is.
func TestSchemaDescribes(t *testing.T) {
	outcome := publishedSchema(t)["properties"].(map[string]any)["outcome"].(map[string]any)
	var walk func(path string, s map[string]any)
	walk = func(path string, s map[string]any) {
		if properties, ok := s["properties"].(map[string]any); ok {
			for name, p := range properties {
				walk(path+"."+name, p.(map[string]any))
			}
		} else if items, ok := s["items"].(map[string]any); ok {
			walk(path+"[]", items)
		} else if s["description"] == nil && path != "outcome.years[].year" {
			t.Errorf("%s has no description", path)
		}
	}
	walk("outcome", outcome)
}

func publishedSchema(t *testing.T) map[string]any {
	t.Helper()
	var s map[string]any
	parse(t, succeed(t, "schema"), &s)
	return s
}

// validate checks a JSON value against a schema with the words that ours uses,
// and returns what is wrong. A word it does not know fails loudly, so that the
// schema cannot promise what is not checked.
func validate(schema map[string]any, v any, path string) []string {
	var problems []string
	fail := func(format string, args ...any) {
		problems = append(problems, path+": "+fmt.Sprintf(format, args...))
	}
	for _, word := range slices.Sorted(maps.Keys(schema)) {
		want := schema[word]
		switch word {
		case "$schema", "title", "description":
		case "type":
			if !hasType(v, want.(string)) {
				fail("%v is not of type %v", v, want)
			}
		case "const":
			if v != want {
				fail("%v is not %v", v, want)
			}
		case "enum":
			if !slices.Contains(want.([]any), v) {
				fail("%v is none of %v", v, want)
			}
		case "minimum":
			if n, ok := v.(float64); ok && n < want.(float64) {
				fail("%v is below %v", n, want)
			}
		case "maximum":
			if n, ok := v.(float64); ok && n > want.(float64) {
				fail("%v is above %v", n, want)
			}
		case "required":
			object, _ := v.(map[string]any)
			for _, name := range want.([]any) {
				if _, ok := object[name.(string)]; !ok {
					fail("%v is missing", name)
				}
			}
		case "properties", "additionalProperties":
			// Both below, once.
		case "items":
			list, _ := v.([]any)
			for i, item := range list {
				problems = append(problems, validate(want.(map[string]any), item, fmt.Sprintf("%s[%d]", path, i))...)
			}
		default:
			panic("the validator does not know " + word)
		}
	}
	object, _ := v.(map[string]any)
	for _, name := range slices.Sorted(maps.Keys(object)) {
		problems = append(problems, validateMember(schema, name, object[name], path)...)
	}
	return problems
}

func validateMember(schema map[string]any, name string, v any, path string) []string {
	at := strings.TrimPrefix(path+"."+name, ".")
	properties, _ := schema["properties"].(map[string]any)
	if s, ok := properties[name].(map[string]any); ok {
		return validate(s, v, at)
	}
	switch rest := schema["additionalProperties"].(type) {
	case bool:
		if !rest {
			return []string{at + ": there is no such field"}
		}
	case map[string]any:
		return validate(rest, v, at)
	}
	return nil
}

func hasType(v any, kind string) bool {
	switch kind {
	case "object":
		_, ok := v.(map[string]any)
		return ok
	case "array":
		_, ok := v.([]any)
		return ok
	case "string":
		_, ok := v.(string)
		return ok
	case "boolean":
		_, ok := v.(bool)
		return ok
	case "number":
		_, ok := v.(float64)
		return ok
	case "integer":
		n, ok := v.(float64)
		return ok && n == math.Trunc(n)
	}
	panic("the validator does not know the type " + kind)
}
