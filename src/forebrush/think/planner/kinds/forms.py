"""Forms, prescriptions, receipts, reports: fields, medicines, tables, items with amounts, totals, signatures."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from forebrush.think.planner.found import Found
from forebrush.think.planner.kinds import shared as s
from forebrush.think.planner.kinds.medicines import add_days, read_medicines
from forebrush.think.planner.kinds.tables import read_table
from forebrush.think.planner.kinds.totals import ASKED, items_and_totals
from forebrush.think.planner.labelled import Piece, pieces, split_items
from forebrush.think.planner.reading import is_instruction, is_look
from forebrush.think.planner.source import Source
from forebrush.think.planner.vocabularies import vocabulary

__all__ = ["FIELD_WORDS", "READERS", "VOCABULARIES", "WORDS", "paper_evidence"]

FIELD_WORDS: Mapping[str, str] = {
    "姓名,患者姓名,学生姓名,幼儿姓名,宠物名,性别,年龄,出生日期,生日,科别,科室,床号,病区,住院号,门诊号,病历号,"
    "患者,受检人,受检者,主人,品种,体重,身高,血型,电话,手机号,手机,联系电话,家长电话,紧急联系人,地址,住址,邮箱,"
    "身份证号,学号,工号,编号,单号,小票号,样本号,采样日期,报告日期,日期,时间,开始时间,结束时间,派单时间,取件时间,"
    "入住时间,退房时间,部门,职位,岗位,单位,收款单位,付款单位,付款方,收款方,购买方,销售方,客户,客户签字,客户签名,"
    "申请人,审批人,经办人,经手人,审核人,审核者,检验者,报修人,房号,故障,处理结果,维修师傅,请假类型,请假天数,事由,"
    "理由,用途,备注,结论,诊断,临床诊断,主诉,过敏史,过敏食物,既往史,用法,用法用量,用量,复诊,疫苗,班级,年级,"
    "所在学校,接送人,午睡习惯,饮食禁忌,桌号,人数,件数,数量,金额,人民币,今收到,兹收到,支付方式,护士签名,医师,医生,"
    "医师签名,药师,护士,班主任,家长签名,会员签名,会员类型,健身目标,有无伤病史,经办,报名截止,报告医师,会员号,"
    "收银员,店员,出差地点,起止日期,交通费,住宿费,报销人,就诊日期,送检日期,入院日期,出院日期,开票日期,联系人,主管,"
    "经理,name,full name,patient,patient name,age,sex,gender,date of birth,dob,date,dated,time,phone,telephone,"
    "mobile,email,address,insurance,insurance provider,allergies,reason for visit,diagnosis,breed,weight,height,"
    "owner,pet,dog,cat,next visit,doctor,physician,prescriber,nurse,refills,pupil,student,class,grade,teacher,"
    "number,no.,receipt no,receipt number,invoice no,invoice number,order no,order number,po number,"
    "received from,received by,amount,period,purpose,donor,supplier,customer,bill to,ship to,fault,engineer,"
    "arrived,arrives,leaves,work done,feeding,vet,comment,remarks,conclusion,advice,sample,collected,sample no,"
    "for,table no,guests,due date,payment,fee,customer signature,owner signature,parent signature,signed,"
    "signed by,signature,department,manager,approved by,employee,room,unit number,emergency contact,guest,"
    "arrival,departure,room no,check-in,check-out,cashier,server,birthday,injuries,main goal,terms,ref,reference,"
    "vehicle,reg,mileage,technician": "field",
}  # fmt: skip
_FORM_WORDS: Mapping[str, str] = {
    "诊所,医院,诊所名,医院名,学校名,园名,公司,公司名,笺头,健身房,药房,店家,餐厅,clinic,hospital,practice,store,"
    "lab,lab name,laboratory,school,organisation,organization,company,kennel,pool,pharmacy,optician,host,"
    "restaurant,shop,by,header": "brand",
    "抬头,表头标题,顶部,最上面,letterhead,at the top,top": "head",
    "表头,列名,表格列名,列,三列,四列,两列,五列,columns,column heads,column headings,heads,table heads,headings,"
    "table columns,columns headings": "columns",
    "第一行,第二行,第三行,第四行,第五行,四行,三行,两行,行,每行,row,rows,line items": "rows",
    "商品,费用,收费项目,费用明细,消费,点单,购买,charges,expenses,ordered,bought,order,purchases,services,药味,"
    "菜品,明细,项目,项目明细,消费明细,品名,items,lines,item lines,goods,dishes": "items",
    "空白栏,空栏,空格,填写栏,要填写,要填写的,填写内容,栏目,要填的栏目,需要填的项目,填写项目,需填项目,填写项,字段,"
    "表格项目,项目包括,要填,fields,lines to fill,fields to fill,blanks,blanks for,leave blanks for,"
    "leave room for,room for,space for,lines for,ruled lines for,spaces for,boxes for,blank lines for": "blanks",
    "关键数字,关键指标,三个指标,四个指标,指标,big numbers,key figures,key numbers,kpis,figures": "stats",
    "合计,小计,总计,总额,应收,应付,实收,实付,共计,优惠,折扣,服务费,税,税额,找零,total,subtotal,sub-total,"
    "grand total,amount due,balance due,service,tax,vat,tip,discount,change": "totals",
    "rp,rx,r,药品,药名,处方,medicine,medication,drug": "rx",
}  # fmt: skip
_VOCABULARY = vocabulary(
    s.COPY_WORDS, _FORM_WORDS, FIELD_WORDS,
    lists=("columns", "rows", "items", "blanks", "stats", "rx"), long=s.LONG_SLOTS, names=("columns", "items",
        "blanks"),
)  # fmt: skip

WORDS: Mapping[str, Mapping[str, float]] = {
    "prescription": {
        "处方": 3, "处方笺": 4, "药方": 2, "用药指导": 3, "prescription": 5, "patient": 0.6, "rx": 1,
        "medication chart": 3, "取药": 1, "药袋": 2,
    },
    "form": {
        "登记表": 3, "报名表": 3, "申请表": 3, "申请单": 3, "表单": 2, "体检报告": 3, "体检报告单": 3,
        "检验报告单": 4, "报告单": 3, "化验单": 3, "病历": 3, "病历卡": 3, "检验报告": 3, "小票": 3, "收据": 3,
        "发票": 3, "账单": 2, "结账单": 3, "请假条": 3, "工单": 3, "记录单": 3, "采购": 1, "借条": 3, "报价单": 3,
        "信息卡": 2, "问卷": 3, "调查表": 3, "就诊卡": 2, "财务报告": 2, "指导单": 2, "检查单": 3, "填写": 1,
        "签收单": 3, "快递单": 3, "合同": 2, "申报表": 3, "form": 3, "log": 2, "patient": 0.6, "rows": 1,
        "receipt": 3, "invoice": 3, "lab report": 3, "test report": 3, "blood test": 2, "report card": 3,
        "purchase order": 3, "job sheet": 3, "check-in sheet": 3, "visit card": 2, "visit summary": 2,
        "restaurant check": 3, "quarterly report": 2, "registration form": 5, "questionnaire": 3, "survey": 1,
        "application form": 3, "quote sheet": 2, "packing slip": 3, "lab form": 6, "delivery note": 3,
        "statement": 1, "timesheet": 3, "report page": 1, "medical record": 3, "intake": 1, "sign-up sheet": 3,
        "bill": 1,
    },
}  # fmt: skip

_TITLES = (
    "证", "表", "单", "笺", "卡", "条", "书", "收据", "发票", "小票", "报告", "病历", "处方", "记录",
    "receipt", "invoice", "form", "report", "sheet", "order", "card", "slip", "bill", "chart", "prescription",
)  # fmt: skip
_SIGNERS = re.compile(
    r"^(?:.*签[名字]|医师|医生|药师|护士|审核者?|审核人|审批人|检验者|申请人|经办人?|报告医师|班主任|"
    r"signed(?: by)?|signature|doctor|dr|prescriber|"
    r"physician|"
    r".*signature|received by|approved by|teacher|nurse|manager)$",
    re.IGNORECASE,
)
_MEDICINE = re.compile(
    r"\d\s?(?:mg|g|ml|mL|毫克|克|毫升|片|粒|支|袋|丸|iu|µg|mcg|tablets?|capsules?)\b|\d\s?(?:mg|g|ml|毫克|片|粒|支|袋)",
    re.IGNORECASE,
)
_DOSE = re.compile(
    r"每[日天次晚早]|一[日天]\d?[一二两三四]?次|饭[前后]|口服|水煎|外用|\b(?:take|daily|twice|times a day|"
    r"once a day|every \d+ hours|"
    r"with food|at bedtime)\b",
    re.IGNORECASE,
)
_SIGNS = re.compile(
    r"^(?:the |an? |with |and |handwritten )*(?P<who>doctor|physician|prescriber|dentist|vet|pharmacist|nurse|"
    r"manager|teacher)(?:'s|’s)?"
    r"(?: handwritten| own)? (?P<what>signature)$|^(?:由|需|要)?(?P<zh>[\u4e00-\u9fff]{2,4}?)(?:的)?(?:手写|亲笔|"
    r"手签)(?P<sign>签名|签字)$",
    re.IGNORECASE,
)
_ISSUED = re.compile(r"^(?P<what>[^:：]{2,20})[:：]\s*(?P<by>[^:：]{3,30})$")
_MAKER = re.compile(r"(?:set|make|lay|print|keep|use|draw|shot|photo|做成|排成|画成|打印|尺寸)", re.IGNORECASE)
_TOTALS = re.compile(
    r"^(?:合计|小计|总计|总额|应收|应付|实收|实付|共计|(?:grand )?total|sub-?total|amount due|balance due)",
    re.IGNORECASE,
)


_PAPERS = re.compile(
    r"[\u4e00-\u9fff]{2,6}(?<!菜)(?<!歌)(?<!清)(?<!榜)(?<!名)(?<!目)(?<!书)(?:申请表|登记表|报名表|反馈表|"
    r"评分表|签到表|单据|"
    r"单(?![位词人日身元价品车独手面])|凭证|回执|收条|借条|欠条|小票|表格|证明信?)|"
    r"\b(?:slip|questionnaire|worksheet|log sheet|time ?sheet|waiver|checklist form|consent form|record card|"
    r"statement of account)\b",
    re.IGNORECASE,
)


def paper_evidence(text: str) -> dict[str, float]:
    """Evidence for a form: what is to be made is called like a paper that one fills in (报销单, waiver)."""
    return {"form": 3.0 if _PAPERS.search(text[:80]) else 0.0}


def read_form(source: Source, found: Found) -> None:
    """Read a form: what is named is a field, whatever it is called."""
    medicines = read_medicines(source) if source.kind == "prescription" else []
    all_pieces = s.for_whom(pieces(source, _VOCABULARY))
    table = read_table(all_pieces, found, source)
    state = _Reading(source, found, any(p.slot == "title" for p in all_pieces))
    state.medicines += medicines
    for index, piece in enumerate(all_pieces):
        if not source.is_taken(piece.start, piece.end) and piece not in table:
            state.read(index, piece)
    state.finish()
    s.leave(found, source, all_pieces)


class _Reading:
    """What is gathered while the pieces of a form go by."""

    def __init__(self, source: Source, found: Found, titled: bool) -> None:
        self.source, self.found, self.titled = source, found, titled
        self.fields: list[dict[str, Any]] = []
        self.medicines: list[dict[str, Any]] = []
        self.items: list[Piece] = []
        self.stats: list[dict[str, Any]] = []
        self.signatures: list[dict[str, Any]] = []

    def read(self, index: int, piece: Piece) -> None:
        """Take a piece for what it is, if it is anything of a form."""
        slot = self._slot(piece)
        if self._room(piece, slot) or self._opening(index, piece) or self._total(piece):
            return
        if piece.label and not slot and is_instruction(piece.label):
            piece = replace(piece, label="")
        name, value = s.name_value(piece.text)
        money = s.is_money(value) and (slot in ("", "footer") or (piece.label.endswith("s") and name))
        if slot == "blanks" or (not piece.text and piece.joint == "colon"):
            self._blanks(piece, slot)
        elif self._is_medicine(piece, slot):
            self._medicine(piece)
        elif slot == "stats":
            self.stats.append(s.entry(name, value) if value else {"text": piece.text})
            self.source.take(piece.start, piece.end)
        elif slot in ("items", "rows", "totals") or money:
            self.items.append(piece)
            self.source.take(piece.start, piece.end)
        elif slot in s.COPY_SLOTS and piece.text:
            s.add_copy(self.found, self.source, piece, slot)
            self.titled |= slot == "title"
        elif slot == "field" or (piece.label and piece.text and not self._looks(piece)):
            self._field(piece.label, piece.text, piece)
        elif piece.quoted:
            self._unnamed(piece, name, value)
        elif piece.label or not index or not self._plain(piece):
            self._shaped(piece, name, value)

    def _slot(self, piece: Piece) -> str:
        """The slot of a piece in this form: a letterhead names who issues it, who signs is a field."""
        slot = piece.slot
        if slot == "head":
            return "brand" if self.titled or s.is_organisation(piece.text) else "title"
        own = (
            slot == "brand"
            and piece.joint == "colon"
            and not piece.quoted
            and piece.label.lower() in ("company", "公司")
        )
        if own or slot == "signature":
            return "field"
        if slot == "items" and piece.text and not (re.search(r"\d", piece.text) or piece.item or piece.quoted):
            return "field"
        return slot

    def _room(self, piece: Piece, slot: str) -> bool:
        """A line to write on (`最后一行留给会员签名`), or a medicine in one run (`清肺口服液，一盒20支，每日2次`)."""
        told = self.source.text[piece.start : piece.end].strip(" ,，。.;；\n")
        if room := re.search(r"留给([\u4e00-\u9fff]{2,8})$", piece.text):
            self.fields.append({"label": room[1]})
        elif not piece.quoted and (by := _SIGNS.match(told)):
            who, what = by["who"] or by["zh"], by["what"] or by["sign"]
            self.signatures.append({"label": f"{s.titled_label(who)} {what}" if who.isascii() else f"{who}{what}"})
        elif slot == "rx" and not piece.quoted and (issued := _ISSUED.match(told)) and s.is_organisation(issued["by"]):
            # `门诊处方笺：仁和诊所`: what is to be made, and who issues it.
            words = s.kind_title(issued["what"], _TITLES)
            if words and not self.titled:
                self.found.copy.append(s.to_copy(piece, "title", words))
                self.titled = True
            self.found.copy.append(s.to_copy(piece, "brand", issued["by"]))
        elif slot == "badge" and _DOSE.search(piece.text) and re.search(r"[,，;；]", piece.text):
            name, *rest = (part.strip() for part in re.split(r"[,，;；]", piece.text))
            self.medicines.append({"label": name, "entries": [{"text": part} for part in rest if part]})
        else:
            return False
        self.source.take(piece.start, piece.end)
        return True

    def _shaped(self, piece: Piece, name: str, value: str) -> None:
        """Unmarked words with a figure are a field or small print; `事由 回乡探亲` is a field."""
        if self._looks(piece):
            return
        spaced = re.match(r"^([\u4e00-\u9fff]{2,6})\s+(\S.{0,30})$", piece.text)
        if value and not re.search(r"\b(?:in|for|of|by|to|the|at|and)\b", name):
            self._field(name, value, piece)
        elif re.search(r"\d", piece.text) and not piece.label and piece.alone and len(piece.text) < 60:
            if not _MAKER.match(piece.text):
                s.add_copy(self.found, self.source, piece, "footer")
        elif spaced:
            self._field(spaced[1], spaced[2], piece)

    def _plain(self, piece: Piece) -> bool:
        """Unmarked words that their shape tells: sex and age, a medicine with its dose, a doctor, an organisation."""
        text = piece.text
        if re.match(r"^(?:then )?[A-Z][A-Z &'.]{3,40}$", text) and not any(w.role == "brand" for w in self.found.copy):
            self.found.copy.append(s.to_copy(piece, "brand"))
        elif re.fullmatch(
            r"[男女]|male|female|\d{1,3}\s?(?:岁|个月|months|years?(?: old)?|yrs?)|aged? \d{1,3}", text, re.IGNORECASE
        ):
            self.fields.append({"value": text})
        elif (_MEDICINE.search(text) or _DOSE.search(text)) and (
            self.medicines or (_MEDICINE.search(text) and self.source.kind == "prescription")
        ):
            if self.medicines and (
                _DOSE.search(text) or re.match(r"^\d+\s?(?:tablets?|capsules?|片|粒|支|袋|盒)", text)
            ):
                self.medicines[-1].setdefault("entries", []).append({"text": text})
            else:
                self.medicines.append({"label": text})
        elif re.match(r"^(?:Dr|Prof|Nurse)\.? [A-Z]", text):
            self.signatures.append({"text": text})
        elif (
            s.is_organisation(text)
            and (text.istitle() or not text.isascii())
            and not any(w.role == "brand" for w in self.found.copy)
        ):
            self.found.copy.append(s.to_copy(piece, "brand"))
        else:
            return False
        self.source.take(piece.start, piece.end)
        return True

    def _looks(self, piece: Piece) -> bool:
        return not piece.quoted and (is_look(f"{piece.label} {piece.text}") or is_instruction(piece.text))

    def _opening(self, index: int, piece: Piece) -> bool:
        """The words that a request opens with may be the paper's title, or hold who issues it."""
        if index > 2 or piece.quoted or (piece.text and piece.joint not in ("", "space")):
            return False
        opening = (self.source.text[piece.start : piece.end] if piece.text else piece.label).strip(" ,，。.:：【】[]\n")
        opening = re.sub(r"^写|(?:就行|就好|即可|就可以)$", "", re.sub(r"[（(].*$", "", opening))
        issued = re.match(r"^(?P<t>.{3,30}?) from (?P<by>[A-Z].*?)(?: to (?P<to>[A-Z].*))?$", opening)
        name = s.opening_name(opening) if index == 0 and not issued and not piece.slot else ""
        if issued:
            name, opening = issued["by"], issued["t"]
        elif name:
            opening = re.sub(
                r"\s+(?:for|from|by|at|of|called|named)(?: the| our| my)?\s*$", "", opening[: opening.rfind(name)]
            )
        words = s.kind_title(opening, _TITLES)
        branded = any(w.role == "brand" for w in self.found.copy)
        if issued and not words:
            return False
        if name and not branded:
            self.found.copy.append(s.to_copy(piece, "brand", name))
            self.source.take(piece.start, piece.end)
            if issued and issued["to"]:
                self.fields.append(s.entry("Bill to", issued["to"]))
        if words and not self.titled:
            s.add_copy(self.found, self.source, piece, "title", s.titled_label(words) if name else words)
            self.titled = True
            return True
        return bool(name and not branded)

    def _total(self, piece: Piece) -> bool:
        """Whether a clause asks for a total, or a quotation names one: `Work out "Subtotal"`, `合计请计算并写上`."""
        told = self.source.text[piece.start : piece.end].strip(" ,，。.\n")
        if (
            not piece.quoted
            and is_instruction(told)
            and self.items
            and (
                inside := re.search(
                    r"\b(grand total|total due|total|subtotal|sum)\b|合计|总计|总价", told, re.IGNORECASE
                )
            )
        ):
            self.items.append(replace(piece, slot="totals", label="", text=inside[0], quoted=True))
            self.source.take(piece.start, piece.end)
            return True
        word = (
            _TOTALS.match(piece.text)
            if piece.quoted
            else _TOTALS.match(s_words := self.source.text[piece.start : piece.end].strip(" ,，。.\n"))
        )
        if word and (piece.quoted or not piece.text or ASKED.search(s_words)):
            self.items.append(
                replace(piece, slot="totals", label="", text=word[0] if not piece.quoted else piece.text, quoted=True)
            )
            self.source.take(piece.start, piece.end)
            return True
        return False

    def _blanks(self, piece: Piece, slot: str) -> None:
        labels = [piece.label] if slot != "blanks" else [piece.text] if piece.quoted else split_items(piece.text)
        for label in labels:
            name, value = s.name_value(label)
            self.fields.append({"label": s.titled_label(name), "value": value})
        self.source.take(piece.start, piece.end)

    def _is_medicine(self, piece: Piece, slot: str) -> bool:
        if slot == "rx" or (self.medicines and not slot and _DOSE.search(piece.text)):
            return True
        named = slot in ("", "field") and piece.quoted and (not piece.label or piece.slot == "rx")
        return named and bool(_MEDICINE.search(piece.text)) and not s.name_value(piece.text)[1].startswith("¥")

    def _medicine(self, piece: Piece) -> None:
        text = piece.text
        if self.medicines and _DOSE.search(text) and not _MEDICINE.search(text):
            name, value = s.name_value(text) if re.search(r"[:：]", text) else ("", text)
            self.medicines[-1].setdefault("entries", []).append(s.entry(name if value else "", value or text))
        else:
            self.medicines.append({"label": text})
        self.source.take(piece.start, piece.end)

    def _field(self, label: str, value: str, piece: Piece) -> None:
        label = s.titled_label(label)
        if _SIGNERS.match(label):
            self.signatures.append({"label": label, "text": value})
        elif self.medicines and label in ("用法", "用法用量", "用量", "Directions", "Dose", "Sig"):
            self.medicines[-1].setdefault("entries", []).append(s.entry(label, value))
        else:
            self.fields.append(s.entry(label, value))
        self.source.take(piece.start, piece.end)

    def _unnamed(self, piece: Piece, name: str, value: str) -> None:
        """A quotation that nothing names: by its shape, else by what is still missing."""
        brands = any(w.role == "brand" for w in self.found.copy)
        if value and s.is_money(value):
            self.items.append(piece)
        elif value:
            self._field(name, value, piece)
            return
        elif not self.titled and (brands or not (s.is_organisation(piece.text) or piece.text.isupper())):
            self.found.copy.append(s.to_copy(piece, "title"))
            self.titled = True
        elif not brands and not self.fields:
            self.found.copy.append(s.to_copy(piece, "brand"))
        else:
            self.fields.append({"value": piece.text})
        self.source.take(piece.start, piece.end)

    def finish(self) -> None:
        found = self.found
        section = s.section
        if self.source.kind == "prescription":
            add_days(self.source, found, self.medicines)
        section(found, "fields", self.fields, role="fields")
        section(found, "fields", self.medicines, role="rx")
        section(found, "stats", self.stats)
        items_and_totals(self.items, found)
        section(found, "signature", self.signatures, role="fields")


READERS = {"form": read_form, "prescription": read_form}
VOCABULARIES = dict.fromkeys(
    (
        "form",
        "prescription",
    ),
    _VOCABULARY,
)
