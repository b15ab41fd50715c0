"""Every act that a body of limbs can show: how it is held, and with what the act is done.

Places of hands are from the end of the neck, x forward, y down; angles as in `stance`.
"""

from __future__ import annotations

from collections.abc import Mapping

from forebrush.paint.illustrator.people.limbs.stance import Held, Stance

__all__ = ["STANCES"]

_SIT = ((86.0, 4.0), (80.0, -4.0))
_STOOL = Held("stool", "pelvis", -30, 118, layer="back", optional=True)
_FLOOR = ((62.0, -78.0), (70.0, -70.0))
_KNEEL = ((16.0, -86.0), (22.0, -84.0))
_STRIDE = ((-24.0, -32.0), (24.0, 6.0))
_APART = ((-8.0, -4.0), (10.0, 5.0))

_BOWLS = ("noodles-bowl", "ramen-bowl", "soup-bowl", "salad-bowl", "curry-rice", "popcorn-bucket", "dumplings")

STANCES: Mapping[str, Stance] = {
    # ---- standing and moving
    "standing": Stance(near=(-10, -2), far=(14, 6), legs=_APART, turn=0.2, feet=(-90.0, None)),
    "hand on hip": Stance(near=(-46, 46), far=(16, 6), legs=((-3, -1), (12, 4)), turn=0.2, lean=-2, tilt=3,
                          feet=(-90.0, None)),
    "at ease": Stance(near=(-20, 12), far=(24, -6), legs=((-2, 0), (16, 2)), turn=0.3, lean=-3, tilt=2,
                      feet=(-90.0, None)),
    "hands folded": Stance(near=(10, 640, -1), far=(190, 630, 1), legs=_APART, turn=0.1, hands=("flat", "flat"),
                           far_over=True, tilt=3, feet=(-90.0, None)),
    "walking": Stance(near=(-28, -6), far=(28, 52), legs=_STRIDE, turn=0.6, lean=3, feet=(56.0, 100.0)),
    "running": Stance(near=(-66, 28), far=(44, 128), legs=((-22, -84), (68, -4)), lean=14, tilt=-8, turn=0.75,
                      face="determined", lift=70),
    "jumping": Stance(near=(-148, -166), far=(148, 166), legs=((-36, -84), (32, -50)), hands=("open", "open"),
                      turn=0.25, face="pleased", lift=330, lean=-3),
    "waving": Stance(near=(-10, -2), far=(128, 174), hands=("fist", "open"), legs=_APART, turn=0.2,
                     feet=(-90.0, None), face="smile"),
    "pointing": Stance(near=(-10, -2), far=(98, 96), hands=("fist", "point"), legs=_APART, turn=0.3),
    "clapping": Stance(near=(215, 330, -1), far=(250, 300, 0), hands=("flat", "flat"), turn=0.35, far_over=True,
                       legs=_APART, face="pleased"),
    "praying": Stance(near=(190, 340, -1), far=(214, 330, 0), hands=("flat", "flat"), turn=0.4, far_over=True, tilt=6,
                      legs=_APART, face="pleased"),
    "bowing": Stance(near=(46, 14), far=(52, 10), lean=46, tilt=6, turn=0.9, legs=((-4, -3), (3, 2)),
                     hands=("flat", "flat"), face="calm"),
    "thinking": Stance(near=(200, 520, -1), far=("chin", 10, 60, 0), hands=("fist", "fist"), turn=0.3, far_over=True,
                       legs=_APART, face="calm"),
    "dancing": Stance(near=(-116, -158), far=(118, 60), legs=((-6, -6), (54, -52)), hands=("flat", "flat"), turn=0.3,
                      lean=-7, face="pleased", feet=(None, 46.0)),
    "ballet": Stance(near=(-158, 156), far=(158, -156), legs=((2, 2), (54, -72)), hands=("flat", "flat"), turn=0.2,
                     feet=(24.0, 4.0), face="calm"),
    "tai chi": Stance(near=(56, 78), far=(94, 126), legs=((-40, -12), (46, 4)), hands=("flat", "flat"), turn=0.5,
                      face="calm", feet=(-90.0, None)),
    "kung fu": Stance(near=(-58, 62), far=(92, 96), legs=((-6, -20), (96, 94)), hands=("fist", "flat"), turn=0.6,
                      lean=-12, face="determined", feet=(90.0, 168.0)),
    "boxing": Stance(near=(260, 190, 0), far=(430, 110, 0), legs=((-22, -12), (26, 2)), turn=0.6, far_over=True,
                     face="determined"),
    "yoga": Stance(near=(-162, 164), far=(162, -164), legs=((0, 0), (58, -100)), hands=("flat", "flat"), turn=0.2,
                   face="pleased", feet=(None, -20.0)),
    "stretching": Stance(near=(-160, -172), far=(160, 172), legs=_APART, turn=0.2, feet=(-90.0, None), face="calm"),
    "throwing": Stance(near=(-116, 170), far=(78, 96), legs=((-26, -20), (24, 2)), turn=0.6, lean=-8,
                       face="determined"),
    "reaching": Stance(near=(-10, 0), far=(146, 158), hands=("fist", "open"), legs=_APART, turn=0.35, tilt=-10),
    "picking": Stance(near=(440, 640, 0), far=(560, 540, 0), legs=((-6, -6), (14, 4)), turn=0.6, lean=16, tilt=10,
                      hands=("flat", "open"), face="smile"),
    "building": Stance(near=(430, 520, 0), far=(560, 330, 0), legs=((-10, -4), (18, 4)), turn=0.6, lean=8,
                       hands=("flat", "flat"), face="pleased"),
    "talking": Stance(near=(230, 560, -1), far=(470, 400, 0), legs=_APART, turn=0.4, hands=("flat", "open"), tilt=-2,
                      face="explaining", feet=(-90.0, None)),
    "feeding": Stance(near=(30, 60), far=(500, 560, 0), hands=("fist", "open"), legs=_APART, turn=0.5, lean=14, tilt=8,
                      face="smile"),
    "back": Stance(near=(-10, -4), far=(10, 4), legs=_APART, view="back"),
    "arms out": Stance(near=(-86, -96), far=(86, 96), legs=((-24, -8), (30, -14)), hands=("flat", "flat"), turn=0.45,
                       face="pleased", lean=4),
    "climbing": Stance(near=(-150, 176), far=(150, 168), legs=((30, -30), (70, -24)), turn=0.7, tilt=-14,
                       face="determined"),
    # ---- two who belong together
    "holding hands": Stance(near=(-34, -26), far=(34, 26), legs=_APART, turn=0.2, hands=("flat", "flat"),
                            close=(190, 190), face="smile"),
    "hugging": Stance(near=(430, 330, 0), far=(430, 160, 0), legs=((-6, -4), (8, 2)), lean=6, tilt=4, turn=0.7,
                      hands=("flat", "flat"), close=(0, 560), face="pleased"),
    "hugging a child": Stance(near=(330, 720, -1), far=(420, 640, 0), legs=((4, -10), (10, -6)), lean=16, tilt=12,
                              turn=0.75, hands=("flat", "flat"), face="pleased"),
    # ---- sitting and lying
    "sitting": Stance(near=(420, 760, -1), far=(470, 740, 0), legs=_SIT, turn=0.75, hands=("flat", "flat"),
                      seat="stool", holds=(_STOOL,)),
    "sitting on the floor": Stance(near=(250, 800, -1), far=(470, 700, 0), legs=((126, 34), (84, -84)), turn=0.6,
                                   lean=-4, hands=("flat", "flat"), seat="floor"),
    "meditating": Stance(near=(-300, 860, -1), far=(300, 860, 0), legs=((-66, 82), (66, -82)), turn=0.0,
                         hands=("open", "open"), feet=(96.0, -96.0), seat="floor", face="pleased"),
    "kneeling": Stance(near=(200, 780, -1), far=(300, 760, 0), legs=_KNEEL, turn=0.8, hands=("flat", "flat"),
                       seat="floor"),
    "squatting": Stance(near=(380, 700, -1), far=(440, 640, 0), legs=((112, -34), (104, -28)), turn=0.8, lean=16,
                        seat="floor"),
    "lying": Stance(near=(-260, -40, -1), far=(-120, 20, 0), legs=((132, 38), (88, 90)), lean=-84, tilt=30, turn=0.7,
                    hands=("flat", "flat"), seat="bed", face="calm"),
    "sleeping": Stance(near=(300, 130, 1), far=(150, 130, 0), legs=((90, 90), (88, 90)), lean=-88, tilt=26, turn=0.7,
                       hands=("flat", "flat"), seat="bed", face="pleased",
                       holds=(Held("blanket", "neck", 330, 10, layer="front"),
                              Held("pillow", "neck", -260, 250, layer="back", optional=True))),
    "astride": Stance(near=(330, 560, -1), far=(400, 540, 0), legs=((44, -14), (48, -10)), turn=0.8, lean=2,
                      seat="astride", one_leg=True, holds=(Held("reins", "hands", 30, 40),)),
    "behind a rider": Stance(near=(330, 420, -1), far=(380, 400, 0), legs=((64, -22), (64, -22)), turn=0.8, lean=8,
                             hands=("flat", "flat"), seat="astride", one_leg=True, face="pleased"),
    "on a motorbike": Stance(near=(450, 660, 0), far=(500, 640, 0), legs=((70, -22), (70, -22)), turn=0.85, lean=12,
                             tilt=-4, face="determined", ridden=0.62, one_leg=True, holds=(
                                 Held("motorbike", "pelvis", -20, 96, layer="back", shows=("motorbike",), size=1320,
                                      grip=(-34, 36), fit=True, instead=("scooter-with-delivery-box",)),)),
    "cycling": Stance(near=(330, 800, 0), far=(380, 780, 0), legs=((58, -14), (76, 16)), turn=0.85, lean=20, tilt=-10,
                      ridden=0.88, holds=(
                          Held("bicycle", "pelvis", -30, 104, layer="back", shows=("bicycle",), size=1440,
                               grip=(-35, 12), fit=True),)),
    "swimming": Stance(near=(128, 88), far=(-70, -88), legs=((-60, -80), (-66, -80)), lean=52, tilt=-22, turn=0.7,
                       hands=("flat", "flat"), water=330, holds=(Held("waves", "neck", 0, 330, layer="front"),)),
    # ---- eating and drinking
    "eating": Stance(near=("mouth", 170, 190, 0), far=(330, 430, 0), legs=_SIT, turn=0.5, far_over=True, over=True,
                     seat="stool", face="enjoying food", holds=(
                         _STOOL, Held("bowl", "far", 8, -34, shows=("rice-bowl",), instead=_BOWLS),
                         Held("chopsticks", "near", 0, -20, turn=-48, layer="front", shows=("chopsticks",)))),
    "eating with a spoon": Stance(near=("mouth", 160, 170, 0), far=(330, 440, 0), legs=_SIT, turn=0.5, far_over=True,
                                  over=True, seat="stool", face="enjoying food", holds=(
                                      _STOOL, Held("bowl", "far", 8, -34, shows=("rice-bowl",), instead=_BOWLS),
                                      Held("spoon", "near", 0, -20, turn=-52, layer="front", shows=("spoon",)))),
    "drinking": Stance(near=("mouth", 96, 70, 0), far=(14, 8), legs=_APART, turn=0.35, over=True, tilt=-6,
                       feet=(-90.0, None), holds=(Held("cup", "near", 0, -30, turn=-18, layer="front",
                                                       shows=("coffee-cup", "teacup", "hot-drink-mug"),
                                                       instead=("milk-tea", "juice-glass", "beer-mug", "milk-glass",
                                                                "wine-glass", "water-bottle", "soda-can", "cocktail",
                                                                "lemonade", "coconut")),)),
    # ---- music
    "playing the guitar": Stance(near=(-10, 690, -1), far=(470, 420, 0), legs=_SIT, turn=0.3, seat="stool",
                                 far_over=True, holds=(
                                     _STOOL, Held("guitar", "neck", 70, 690, 62, shows=("guitar",), size=1180,
                                     grip=(0, 70)))),
    "playing the violin": Stance(near=(350, 320, -1), far=(470, 190, 0), legs=_APART, turn=0.35, tilt=4, over=True,
                                 far_over=True, face="calm", feet=(-90.0, None), holds=(
                                     Held("violin", "chin", -40, 50, 74, shows=("violin",), layer="front"),
                                     Held("bow", "near", 0, 0, -12, layer="front"))),
    "playing the cello": Stance(near=(330, 820, -1), far=(240, 250, 0), legs=((70, -6), (58, 6)), turn=0.3,
                                seat="stool", far_over=True, holds=(
                                    _STOOL, Held("cello", "neck", 130, 1660, 6, shows=("cello",), size=1600,
                                                 grip=(0, 100)))),
    "playing the piano": Stance(near=(560, 620, -1), far=(640, 590, 0), legs=_SIT, turn=0.9, tilt=8, seat="stool",
                                hands=("flat", "flat"), face="calm", holds=(
                                    Held("grand-piano", "ground", 1560, 0, layer="back", shows=("grand-piano",),
                                    size=1500,
                                         grip=(0, 100)), _STOOL)),
    "playing the flute": Stance(near=("mouth", 210, 100, 0), far=("mouth", 360, 110, 0), legs=_APART, turn=0.35,
                                over=True, far_over=True, feet=(-90.0, None), holds=(
                                    Held("flute", "mouth", 20, 14, -72, layer="front", shows=("flute",
                                    "bamboo-flute")),)),
    "playing the guzheng": Stance(near=(40, 730, -1), far=(420, 720, 1), legs=((66, -14), (74, -4)), turn=0.25,
                                  seat="stool", hands=("flat", "flat"), tilt=10, face="calm", holds=(
                                      _STOOL, Held("guzheng", "ground", 260, 0, layer="body", shows=("guzheng",),
                                      instead=("guqin",),
                                                   size=1180, grip=(0, 100)))),
    "playing the erhu": Stance(near=(430, 760, -1), far=(390, 330, 0), legs=_SIT, turn=0.4, seat="stool",
                               far_over=True, holds=(
                                   _STOOL, Held("erhu", "neck", 330, 990, 0, shows=("erhu",), size=1050,
                                                grip=(0, 100)))),
    "playing the pipa": Stance(near=(150, 640, -1), far=(300, 250, 0), legs=_SIT, turn=0.3, seat="stool",
                               far_over=True, holds=(
                                   _STOOL, Held("pipa-lute", "neck", 150, 980, 12, shows=("pipa-lute",), size=1080,
                                                grip=(0, 100)))),
    "playing the drums": Stance(near=(230, 520, -1), far=(420, 380, 0), legs=_SIT, turn=0.45, seat="stool",
                                far_over=True, face="pleased", holds=(
                                    _STOOL, Held("drum", "neck", 430, 1680, layer="body", shows=("drum",), size=900,
                                                 grip=(0, 100)),
                                    Held("stick", "near", 20, 20), Held("stick", "far", 20, 20, -40))),
    "playing a horn": Stance(near=("mouth", 250, 100, 0), far=("mouth", 400, 120, 0), legs=_APART, turn=0.35,
                             over=True, far_over=True, feet=(-90.0, None), holds=(
                                 Held("trumpet", "mouth", 40, 10, layer="front", shows=("trumpet",), size=260,
                                      grip=(-90, 84)),)),
    "playing the saxophone": Stance(near=(240, 560, -1), far=(330, 330, 0), legs=_APART, turn=0.35, far_over=True,
                                    feet=(-90.0, None), holds=(
                                        Held("saxophone", "mouth", 30, 30, 0, shows=("saxophone",), size=920,
                                             grip=(0, 6), flip=True),)),
    "singing": Stance(near=(-40, -30), far=("mouth", 190, 250, 0), legs=_APART, turn=0.3, far_over=True,
                      face="explaining", hands=("open", "fist"), feet=(-90.0, None), holds=(
                          Held("microphone", "far", 0, -10, -38, shows=("microphone", "hand-microphone"),
                          layer="front"),)),
    # ---- work and play with the hands
    "fishing": Stance(near=(230, 520, -1), far=(340, 460, 0), legs=_APART, turn=0.5, far_over=True, holds=(
        Held("rod", "near", 0, 0, shows=("fishing-rod",)),)),
    "fishing seated": Stance(near=(260, 560, -1), far=(370, 500, 0), legs=_SIT, turn=0.7, far_over=True, seat="stool",
                             holds=(_STOOL, Held("rod", "near", 0, 0, shows=("fishing-rod",)))),
    "knitting": Stance(near=(130, 560, -1), far=(400, 540, 0), legs=_SIT, turn=0.45, tilt=12, seat="stool",
                       far_over=True, face="content", holds=(
                           _STOOL, Held("knitting", "hands", 0, 60, shows=("knitting",)))),
    "painting": Stance(near=(40, 500, -1), far=(560, 240, 0), legs=_APART, turn=0.6, holds=(
        Held("easel-with-canvas", "ground", 960, 0, layer="back", shows=("easel-with-canvas", "chalkboard-easel"),
             size=2050, grip=(0, 100)),
        Held("palette", "near", 70, -10, shows=("paint-palette",)), Held("brush", "far", 0, 0, 40))),
    "writing": Stance(near=(330, 640, -1), far=(520, 660, 0), legs=_SIT, turn=0.6, tilt=16, seat="stool",
                      hands=("fist", "flat"), holds=(
                          _STOOL, Held("desk", "neck", 560, 770, layer="front"),
                          Held("sheet", "neck", 400, 752, layer="front", shows=("notebook",)),
                          Held("pen", "near", 24, 10, 20, layer="front", shows=("pencil",)))),
    "writing with a brush": Stance(near=(380, 560, -1), far=(560, 660, 0), legs=_SIT, turn=0.6, tilt=12, seat="stool",
                                   hands=("fist", "flat"), face="calm", holds=(
                                       _STOOL, Held("desk", "neck", 560, 770, layer="front"),
                                       Held("sheet", "neck", 440, 752, layer="front"),
                                       Held("ink brush", "near", 20, 10, layer="front",
                                            shows=("brush-and-inkstone",)))),
    "typing": Stance(near=(470, 660, -1), far=(560, 650, 0), legs=_SIT, turn=0.75, tilt=8, seat="stool",
                     hands=("flat", "flat"), holds=(
                         _STOOL, Held("desk", "neck", 640, 770, layer="front"),
                         Held("laptop", "neck", 720, 756, layer="front", shows=("laptop", "desktop-computer"),
                              size=330, grip=(0, 100)))),
    "reading": Stance(near=(190, 560, -1), far=(440, 540, 0), legs=_SIT, turn=0.45, tilt=14, seat="stool",
                      far_over=True, face="calm", holds=(
                          _STOOL, Held("book", "hands", 10, -10, shows=("book", "notebook")))),
    "reading standing": Stance(near=(170, 520, -1), far=(420, 500, 0), legs=_APART, turn=0.4, tilt=14, far_over=True,
                               face="calm", holds=(Held("book", "hands", 10, -10, shows=("book", "notebook")),)),
    "reading a newspaper": Stance(near=(90, 560, -1), far=(520, 540, 0), legs=_SIT, turn=0.5, tilt=10, seat="stool",
                                  far_over=True, face="calm", holds=(
                                      _STOOL, Held("paper", "hands", 0, -20, shows=("newspaper",)))),
    "phoning": Stance(near=("ear", 0, 130, 0), far=(16, 10), legs=_APART, turn=0.25, over=True, face="explaining",
                      feet=(-90.0, None), holds=(
                          Held("phone", "near", 10, -40, 12, layer="front", shows=("smartphone", "rotary-phone")),)),
    "texting": Stance(near=(-10, -2), far=(330, 330, 0), legs=_APART, turn=0.35, far_over=True, tilt=12,
                      holds=(Held("phone", "far", 10, -60, 8, shows=("smartphone",)),)),
    "taking a photo": Stance(near=("mouth", 130, 60, 0), far=("mouth", 260, 70, 0), legs=_APART, turn=0.4,
                             over=True, far_over=True, feet=(-90.0, None), holds=(
                                 Held("camera", "mouth", 190, 40, layer="front", shows=("camera",), size=210,
                                      grip=(0, 60)),)),
    "taking a selfie": Stance(near=(-12, 0), far=(112, 128), legs=_APART, turn=0.25, hands=("fist", "fist"),
                              far_over=True, face="smile", feet=(-90.0, None), holds=(
                                  Held("phone", "far", 16, -50, 10, shows=("smartphone",)),)),
    "cooking": Stance(near=(410, 330, -1), far=(330, 560, 0), legs=_APART, turn=0.5, far_over=True, holds=(
        Held("pan", "far", 20, 0, shows=("frying-pan", "wok", "spatula")), Held("spatula", "near", 0, 0, -14,
        layer="front"))),
    "sweeping": Stance(near=(230, 760, -1), far=(330, 520, 0), legs=_APART, turn=0.5, lean=8, far_over=True, holds=(
        Held("broom", "far", -20, 40, -14, shows=("broom",)),)),
    "mopping": Stance(near=(230, 760, -1), far=(330, 520, 0), legs=_APART, turn=0.5, lean=8, far_over=True, holds=(
        Held("mop", "far", -20, 40, -14, shows=("mop-and-bucket",)),)),
    "watering": Stance(near=(-16, 0), far=(400, 470, 0), legs=_APART, turn=0.5, lean=5, far_over=True, tilt=10, holds=(
        Held("watering-can", "far", 0, 20, 20, shows=("watering-can",), size=430),)),
    "planting": Stance(near=(330, 780, -1), far=(520, 620, 0), legs=((62, -88), (66, -86)), turn=0.85, lean=38,
    tilt=-6, seat="floor",
                       hands=("fist", "flat"), holds=(
                           Held("sprout", "ground", 1180, 0, layer="back"),
                           Held("trowel", "near", 10, 20, -30, shows=("shovel",)))),
    "repairing": Stance(near=(430, 640, -1), far=(520, 520, 0), legs=((62, -88), (66, -86)), turn=0.85, lean=14, tilt=6,
                        seat="floor", face="determined", holds=(
                            Held("wrench", "near", 0, 0, 40, shows=("wrench", "screwdriver", "hammer"), size=330,
                                 grip=(0, 84)),)),
    "with a cane": Stance(near=(-10, -2), far=(330, 760, 0), legs=_APART, turn=0.4, lean=7, tilt=-2, far_over=True,
                         holds=(Held("cane", "far", 0, -30, shows=("crutches",)),)),
    "digging": Stance(near=(290, 640, -1), far=(220, 380, 0), legs=((-18, -10), (30, -6)), turn=0.6, lean=14,
                      far_over=True, holds=(
                          Held("spade", "far", 0, 0, -10, shows=("shovel",)),)),
    "carrying": Stance(near=(330, 640, -1), far=(420, 640, 0), legs=_STRIDE, turn=0.7, lean=-5, feet=(56.0, 100.0),
                       holds=(Held("cardboard-box", "hands", 110, 60, shows=("cardboard-box",),
                                   instead=("parcel", "gift-box", "laundry-basket", "treasure-chest"), size=560,
                                   grip=(0, 100)),)),
    "pushing a pram": Stance(near=(470, 590, -1), far=(500, 580, 0), legs=_STRIDE, turn=0.75, lean=6,
                             feet=(56.0, 100.0), holds=(
                                 Held("baby-stroller", "hands", 40, 10, layer="back", shows=("baby-stroller",),
                                      size=1330, grip=(78, 12), flip=True, stands=True),)),
    "pushing a cart": Stance(near=(470, 590, -1), far=(500, 580, 0), legs=_STRIDE, turn=0.75, lean=6,
                             feet=(56.0, 100.0), holds=(
                                 Held("shopping-cart", "hands", 40, 10, layer="back",
                                      shows=("shopping-cart",), size=1330, grip=(-74, 12), stands=True,
                                      instead=("wheelchair", "wheelbarrow")),)),
    "lifting weights": Stance(near=(-380, -480, -1), far=(380, -480, 0), legs=((-18, -10), (18, 10)), turn=0.0,
                              face="determined", feet=(-90.0, None), holds=(
                                  Held("barbell", "hands", 0, -50, layer="back", shows=("dumbbell",)),)),
    "playing football": Stance(near=(-52, -20), far=(66, 84), legs=((-14, -26), (52, 42)), turn=0.6, lean=-6,
                               face="determined", holds=(
                                   Held("football", "ground", 1130, -10, layer="back", shows=("football",), size=330,
                                        grip=(0, 100)),)),
    "playing basketball": Stance(near=(120, -430, -1), far=(330, -430, 0), legs=((-20, -60), (24, -30)), turn=0.4,
                                 hands=("flat", "flat"), lift=260, tilt=-10, face="determined", holds=(
                                     Held("basketball", "hands", 10, -120, layer="front", shows=("basketball",),
                                          size=340, grip=(0, 100)),)),
    "playing tennis": Stance(near=(-50, 10), far=(122, 150), legs=((-26, -16), (30, 4)), turn=0.5, holds=(
        Held("tennis-racket", "far", 0, 0, 14, shows=("tennis-racket",), size=900, grip=(0, 90),
             instead=("badminton-racket", "table-tennis-paddle", "baseball-bat")),)),
    "flying a kite": Stance(near=(-14, 0), far=(120, 150), legs=_APART, turn=0.35, tilt=-12, face="pleased"),
    "holding an umbrella": Stance(near=(-12, -2), far=(230, 360, 0), legs=_APART, turn=0.3, far_over=True, holds=(
        Held("umbrella", "far", 0, 0, 4, layer="back", shows=("umbrella",), size=1230, instead=("oil-paper-umbrella",),
             grip=(0, 80)),)),
    "selling": Stance(near=(40, 560, -1), far=(420, 330, 0), legs=_APART, turn=0.25, far_over=True,
                      hands=("flat", "open"), face="smile", holds=(
                          Held("awning", "ground", 0, 0, layer="back"),
                          Held("counter", "neck", 40, 800, layer="front", shows=("market-stall",)))),
    "giving flowers": Stance(near=(-12, -2), far=(400, 330, 0), legs=_APART, turn=0.4, far_over=True, holds=(
        Held("flowers", "far", 0, -30, 16, shows=("bride-bouquet",), instead=("rose", "tulip", "sunflower",
        "daisy", "lavender")),)),
    "surfing": Stance(near=(-88, -76), far=(84, 98), legs=((-46, 22), (52, -30)), turn=0.5, lean=12,
                      hands=("flat", "flat"), face="pleased", feet=(60.0, 90.0)),
    "skiing": Stance(near=(180, 560, -1), far=(300, 520, 0), legs=((58, -34), (62, -30)), turn=0.75, lean=30, tilt=-8,
                     face="determined"),
    # ---- with whatever is in the hand
    "holding": Stance(near=(-12, -2), far=(360, 420, 0), legs=_APART, turn=0.35, far_over=True, feet=(-90.0, None)),
    "holding in both": Stance(near=(160, 620, -1), far=(400, 600, 0), legs=_APART, turn=0.35, far_over=True,
                              feet=(-90.0, None)),
    "raising": Stance(near=(-12, -2), far=(140, 166), legs=_APART, turn=0.3, feet=(-90.0, None)),
    "tasting": Stance(near=(-12, -2), far=("mouth", 170, 230, 0), legs=_APART, turn=0.35, far_over=True,
                      face="enjoying food", feet=(-90.0, None)),
}  # fmt: skip
"""Acts by name."""
