def size_text(limit):
    for text in ("B", "KB", "MB"):
        if limit < 102:
            return f"{limit} {text}"
        limit //= 1024
    return f"{limit} GB"
