package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"unicode/utf8"
)

// JSON writes v indented by two spaces, with a line break at the end. A nil slice is written as [] and a nil map as
// {}, at any depth, so that a reader need not tell empty from absent; a nil pointer is null. Control characters and
// direction overrides inside strings are written as \u escapes, so that the output is safe on a terminal and yet
// loses nothing. An error is the encoder's (a number that is not finite) or w's. Costs a copy of v.
func JSON(w io.Writer, v any) error {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if v != nil {
		v = filled(reflect.ValueOf(v)).Interface()
	}
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(escaped(buf.Bytes()))
	return err
}

// filled copies v with empty slices and maps in the place of nil ones.
func filled(v reflect.Value) reflect.Value {
	if v.Type().Implements(reflect.TypeFor[json.Marshaler]()) {
		return v
	}
	out := reflect.New(v.Type()).Elem()
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return v
		}
		if v.Kind() == reflect.Interface {
			out.Set(filled(v.Elem()))
			return out
		}
		out.Set(reflect.New(v.Type().Elem()))
		out.Elem().Set(filled(v.Elem()))
	case reflect.Slice:
		out.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		for i := range v.Len() {
			out.Index(i).Set(filled(v.Index(i)))
		}
	case reflect.Array:
		for i := range v.Len() {
			out.Index(i).Set(filled(v.Index(i)))
		}
	case reflect.Map:
		out.Set(reflect.MakeMapWithSize(v.Type(), v.Len()))
		for it := v.MapRange(); it.Next(); {
			out.SetMapIndex(it.Key(), filled(it.Value()))
		}
	case reflect.Struct:
		out.Set(v)
		for i := range v.NumField() {
			if f := out.Field(i); f.CanSet() {
				f.Set(filled(v.Field(i)))
			}
		}
	default:
		return v
	}
	return out
}

// escaped writes the characters that the encoder leaves raw though they steer a terminal as \u escapes. They stand
// inside strings only, so the JSON stays the same.
func escaped(encoded []byte) []byte {
	out := make([]byte, 0, len(encoded))
	for i := 0; i < len(encoded); {
		r, size := utf8.DecodeRune(encoded[i:])
		if r == 0x7F || steers(r) {
			out = fmt.Appendf(out, `\u%04x`, r)
		} else {
			out = append(out, encoded[i:i+size]...)
		}
		i += size
	}
	return out
}
