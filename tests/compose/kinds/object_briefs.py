"""Tickets, certificates, cards and scrolls, written by hand: what a request for each would hold."""

from __future__ import annotations

from typing import Any

from data_briefs import copy, entry


def fields(*pairs: tuple[str, str], kind: str = "fields", role: str = "fields") -> dict[str, Any]:
    return {"kind": kind, "role": role, "entries": [entry(label, "", value) for label, value in pairs]}


OBJECTS: dict[str, dict[str, Any]] = {
    "boarding-pass": {
        "kind": "ticket", "lang": "en", "copy": copy(brand="Kestrel Air", footer="Gate closes 15 minutes before departure"),
        "sections": [
            {"kind": "route", "entries": [entry(text="Bergen BGO", label="07:20"), entry(text="Porto OPO", label="11:05")]},
            fields(("Passenger", "Nora Lindqvist"), ("Flight", "KS 418"), ("Date", "14 MAY 2026"), ("Gate", "C7"), ("Seat", "18F")),
            {"kind": "code", "entries": [entry(label="code128", value="KS418-18F")]},
        ],
    },
    "play": {
        "kind": "ticket", "lang": "zh-Hans", "copy": copy(title="纸上的河", brand="半坡话剧社", footer="开演后谢绝入场", badge="副券"),
        "sections": [
            {"kind": "list", "role": "price", "entries": [entry("票价", "", "120元"), entry("", "", "原价150元", struck=True)]},
            fields(("时间", "11月7日晚七点半"), ("地点", "工人文化宫小剧场"), ("座位", "楼上2排5号")),
        ],
    },
    "member": {
        "kind": "pass", "lang": "en", "copy": copy(brand="Inkwell Writers' Room", title="Life Member"),
        "sections": [fields(("Member", "Josephine Okafor"), ("No.", "IW-0088"), ("Signature", ""))],
    },
    "diploma": {
        "kind": "certificate", "lang": "en",
        "copy": copy(title="Certificate of Completion", brand="Tannery Lane Workshop", body="for the twelve-week course in upholstery"),
        "sections": [
            fields(("Awarded to", "Priya Nandakumar"), ("Hours", "40"), ("Date", "14 March 2025")),
            {"kind": "signature", "entries": [entry("Course director", "Harold Finch"), entry("The dean")]},
        ],
    },
    "honour": {
        "kind": "certificate", "lang": "zh-Hans",
        "copy": copy(title="荣誉证书", body="在校园科技节中表现突出，特发此证，以资鼓励。", signature="青溪中学", seal="青溪"),
        "sections": [fields(("获奖人", "林晓雯同学"), ("日期", "2024年11月8日"))],
    },
    "wedding": {
        "kind": "invitation", "lang": "en",
        "copy": copy(title="Ruth & Gideon", subtitle="are getting married", body="Join us under the old plum trees.", footer="RSVP by 1 May"),
        "sections": [fields(("When", "Saturday 12 July 2026, 3 pm"), ("Where", "Larkhill Barn"), kind="list", role="details")],
    },
    "business-card": {
        "kind": "card", "lang": "en", "copy": copy(title="Sofia Marchetti", subtitle="Certified Midwife", brand="Gentle Start"),
        "sections": [fields(("Phone", "555-0148-200"), ("Email", "sofia@gentlestart.example"), kind="list", role="details")],
    },
    "poem": {
        "kind": "scroll", "lang": "zh-Hans",
        "copy": copy(title="清明", quote="清明时节雨纷纷，路上行人欲断魂。借问酒家何处有，牧童遥指杏花村。", author="杜牧", seal="小楼"),
    },
    "proverb": {
        "kind": "scroll", "lang": "en", "copy": copy(quote="Fall seven times, stand up eight", author="Japanese proverb", brand="Kestrel Judo Club"),
    },
    "couplet": {
        "kind": "couplet", "lang": "zh-Hans",
        "copy": [{"role": "couplet-left", "text": "岁月更新福满门"}, {"role": "couplet-right", "text": "春风入喜财入户"},
                 {"role": "couplet-top", "text": "四季平安"}, {"role": "character-turned", "text": "福"}],
    },
    "banners": {
        "kind": "couplet", "lang": "en",
        "copy": [{"role": "couplet-left", "text": "A kettle sings for every guest"},
                 {"role": "couplet-right", "text": "A quiet cup is time well spent"}, {"role": "couplet-top", "text": "Steep and Be Still"},
                 {"role": "body", "text": "Tea house, open every evening"}],
    },
}  # fmt: skip
