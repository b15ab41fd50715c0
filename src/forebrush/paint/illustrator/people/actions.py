"""What people do, as poses: words in English and Chinese, and the bodies that show it.

Behind a table only the upper half is seen; what is done there has busts of its own.
"""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["BUSTS", "POSES", "STANDING", "pose_of"]

STANDING = ("EasingBW", "PolkaDots", "ShirtPantsBW", "CrossedArmsBW", "BlazerPantsBW", "RestingBW", "EasingWB",
            "ShirtPantsWB")  # fmt: skip
"""Poses of somebody of whom nothing is told."""
POSES: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "walking": (("walk", "walking", "run", "running", "jog", "jogging", "march", "stroll", "strolling", "hiking",
                 "hike", "travel", "走", "走路", "跑", "跑步", "奔跑", "散步", "行走", "徒步", "赶路"),
                ("WalkingBW", "WalkingWB", "RoboDanceWB")),
    "queueing": (("queue", "queueing", "waiting", "wait", "lining up", "排队", "等待", "等候"),
                 ("WalkingBW", "EasingWB", "PolkaDots", "RestingWB", "ShirtPantsBW")),
    "explaining": (("explain", "explaining", "talk", "talking", "speak", "speaking", "teach", "teaching", "present",
                    "presenting", "point", "pointing", "lecture", "讲解", "说话", "演讲", "指", "讲课", "介绍", "交谈"),
                   ("PointingFingerBW",)),
    "reaching": (("reach", "reaching", "wave", "waving", "dance", "dancing", "cheer", "cheering", "greet", "offer",
                  "give", "giving", "cook", "cooking", "serve", "pour", "throw", "挥手", "招手", "跳舞", "庆祝", "递",
                  "做饭", "炒菜", "欢呼", "倒"), ("RoboDanceWB", "RoboDanceBW")),
    "sitting on the ground": (("sit on the ground", "sitting on the ground", "sitting on grass", "picnic", "picnicking",
                               "camping", "坐在地上", "野餐", "席地而坐", "露营"),
                              ("OneLegUpBW", "HandsBackBW", "OneLegUpWB", "HandsBackWB")),
    "kneeling": (("kneel", "kneeling", "build", "building", "plant", "planting", "跪", "堆", "种", "搭"),
                 ("HandsBackBW",)),
    "squatting": (("squat", "squatting", "crouch", "crouching", "蹲",), ("MediumBW",)),
    "sitting": (("sit", "sitting", "seated", "meditate", "meditating", "rest", "relax", "relaxing", "read", "reading",
                 "坐", "打坐", "冥想", "休息", "看书", "读书", "阅读"), ("CrossedLegs", "ClosedLegBW", "ClosedLegWB")),
    "cycling": (("cycle", "cycling", "ride a bike", "riding a bike", "riding a bicycle", "biking", "骑车", "骑自行车",
                 "骑行"), ("Bike",)),
    "leaning": (("lean", "leaning", "stand by", "倚", "靠着"), ("RestingBW",)),
    "thinking": (("think", "thinking", "wonder", "思考", "沉思"), ("CrossedArmsBW", "RestingBW")),
}  # fmt: skip
"""For each action its words and its poses."""
BUSTS: Mapping[str, tuple[str, ...]] = {
    "Coffee": ("coffee", "cup", "tea", "drink", "咖啡", "茶", "喝"),
    "Device": ("phone", "smartphone", "text", "手机",),
    "Paper": ("book", "read", "letter", "paper", "newspaper", "书", "读", "信", "报纸"),
    "Geek": ("laptop", "computer", "type", "code", "work", "study", "电脑", "打字", "写代码", "工作", "学习"),
    "Gaming": ("game", "gaming", "controller", "游戏"),
    "Explaining": ("talk", "explain", "speak", "debate", "host", "discuss", "说", "讲", "辩论", "主持", "讨论"),
    "DotJacket": ("point", "指"),
}  # fmt: skip
"""Busts by what is held or done."""
PLAIN_BUSTS = ("PoloSweater", "Shirt", "ButtonShirt", "Sweater", "Turtleneck", "StripedShirt", "Hoodie", "ArmsCrossed")


def _says(text: str, word: str) -> bool:
    return word in text if not word.isascii() else f" {word} " in f" {text} " or f" {word}ing " in f" {text} "


def pose_of(action: str, number: int, *, bust: bool = False) -> tuple[str, bool]:
    """The body that shows an action, and whether it does: False where the action is not among those that can be shown.

    `number` tells people of one picture apart, so that they do not all stand alike.
    """
    text = action.lower().strip()
    if bust:
        for name, words in BUSTS.items():
            if any(_says(text, word) for word in words):
                return name, True
        return PLAIN_BUSTS[number % len(PLAIN_BUSTS)], not text
    best = max(
        ((len(word), names) for words, names in POSES.values() for word in words if _says(text, word)),
        key=lambda found: found[0],
        default=None,
    )
    if best is not None:
        return best[1][number % len(best[1])], True
    return STANDING[number % len(STANDING)], text in ("", "standing", "stand", "站", "站立", "站着")
