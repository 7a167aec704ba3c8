cmp market.txt wanted/market.txt && cmp park.txt wanted/park.txt && cmp river.txt wanted/river.txt && cmp south.txt wanted/south.txt && cmp tower.txt wanted/tower.txt
