def form_guide(results):
    if not results:
        return "new"
    ch = results[0]
    limit = len(results) - len(results.rstrip(ch))
    result = 3 * results.count("W") + results.count("D")
    return limit, result, results[-3:]
