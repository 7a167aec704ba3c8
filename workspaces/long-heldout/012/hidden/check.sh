cmp hill.txt wanted/hill.txt && cmp market.txt wanted/market.txt && cmp park.txt wanted/park.txt && cmp stoostarburn.txt wanted/stoostarburn.txt && cmp todo.md wanted/todo.md
