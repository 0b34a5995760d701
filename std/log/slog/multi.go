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
	h := make([]Handler, len(handlers))
	copy(h, handlers)
	return &MultiHandler{multi: h}
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

// WithAttrs and WithGroup do that with all handlers.
func (h *MultiHandler) WithAttrs(attrs []Attr) Handler {
	handlers := make([]Handler, 0, len(h.multi))
	for _, handler := range h.multi {
		handlers = append(handlers, handler.WithAttrs(attrs))
	}
	return &MultiHandler{multi: handlers}
}

func (h *MultiHandler) WithGroup(name string) Handler {
	handlers := make([]Handler, 0, len(h.multi))
	for _, handler := range h.multi {
		handlers = append(handlers, handler.WithGroup(name))
	}
	return &MultiHandler{multi: handlers}
}
