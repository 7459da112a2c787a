"""The faces of Handslag: pages, data, the command line. The only room that knows the web or a language."""
