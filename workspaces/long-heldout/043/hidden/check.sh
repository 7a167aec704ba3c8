cmp beakom.txt wanted/beakom.txt && cmp market.txt wanted/market.txt && cmp sistund.txt wanted/sistund.txt && cmp south.txt wanted/south.txt && cmp voomis.txt wanted/voomis.txt
