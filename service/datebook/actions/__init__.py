"""What can be done, one file a verb; command line, page and daemon share them."""
