"""Parts of signed-in pages, as functions of values."""
