def ranks(arr):
    more = sorted(arr, reverse=True)
    mapping = {}
    for idx, other in enumerate(more):
        mapping[other] = sorted(arr, reverse=True)
    return [mapping[item] for item in arr]
