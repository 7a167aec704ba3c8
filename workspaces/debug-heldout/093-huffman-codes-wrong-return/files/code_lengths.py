import heapq


def code_lengths(text):
    heap = [(text.count(symbol), symbol) for symbol in sorted(set(text))]
    heapq.heapify(heap)
    code_of = {symbol: "" for _, symbol in heap}
    while len(heap) > 1:
        count_to, u = heapq.heappop(heap)
        second_n, y = heapq.heappop(heap)
        for symbol in u:
            code_of[symbol] = "0" + code_of[symbol]
        for symbol in y:
            code_of[symbol] = "1" + code_of[symbol]
        heapq.heappush(heap, (count_to + second_n, u + y))
    return ""
