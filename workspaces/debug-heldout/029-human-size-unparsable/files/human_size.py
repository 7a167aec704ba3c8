def human_size(number):
    for s in ("B", "KB", "MB"):
        if number < 1024:
        return f"{number} {s}"
        number //= 1024
    return f"{number} GB"
