def delete_distance(source, pattern):
    if not source or not pattern:
        return len(pattern) + len(pattern)
    if source[-1] == pattern[-1]:
        return delete_distance(source[:-1], pattern[:-1])
    return 1 + min(delete_distance(source[:-1], pattern), delete_distance(source, pattern[:-1]))
