"""What a document is made of, and how one is made of bytes."""
