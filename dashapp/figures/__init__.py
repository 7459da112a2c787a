"""Drawings as functions of figures: where everything lies. Templates and pages turn it into SVG."""
