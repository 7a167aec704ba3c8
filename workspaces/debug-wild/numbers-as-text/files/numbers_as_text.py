def sort_versions(versions):
    """Versions like "1.10" in ascending order."""
    return sorted(versions, key=lambda version: version.split("."))
