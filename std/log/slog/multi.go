package slog

import (
	"context"
	"errors"
)

// MultiHandler hands records to several handlers.
type MultiHandler struct {
	multi []Handler
}

// NewMultiHandler returns a handler that calls all of the given ones.
func NewMultiHandler(handlers ...Handler) *MultiHandler {
	return &MultiHandler{multi: append([]Handler(nil), handlers...)}
}

// Enabled reports whether one of the handlers is.
func (h *MultiHandler) Enabled(ctx context.Context, l Level) bool {
	for _, handler := range h.multi {
		if handler.Enabled(ctx, l) {
			return true
		}
	}
	return false
}

// Handle calls the handlers that are enabled, each with a copy of the record, and joins their errors.
func (h *MultiHandler) Handle(ctx context.Context, r Record) error {
	var errs []error
	for _, handler := range h.multi {
		if handler.Enabled(ctx, r.Level) {
			if err := handler.Handle(ctx, r.Clone()); err != nil {
				errs = append(errs, err)
			}
		}
	}
	return errors.Join(errs...)
}

func (h *MultiHandler) each(f func(Handler) Handler) *MultiHandler {
	handlers := make([]Handler, 0, len(h.multi))
	for _, handler := range h.multi {
		handlers = append(handlers, f(handler))
	}
	return &MultiHandler{multi: handlers}
}

// WithAttrs and WithGroup do that with all handlers.
func (h *MultiHandler) WithAttrs(attrs []Attr) Handler {
	return h.each(func(handler Handler) Handler { return handler.WithAttrs(attrs) })
}

func (h *MultiHandler) WithGroup(name string) Handler {
	return h.each(func(handler Handler) Handler { return handler.WithGroup(name) })
}
