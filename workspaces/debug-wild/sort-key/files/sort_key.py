def ranking(scores):
    """Names by score, best first; equal scores by name."""
    pairs = list(scores.items())
    pairs.sort(reverse=True)
    return [name for name, score in pairs]
