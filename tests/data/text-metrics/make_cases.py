#!/usr/bin/env python3
"""Writes the values that sacrebleu and rouge_score give for texts of our own: `make_cases.py FOLDER`.

Needs sacrebleu, rouge-score and t5 (all Apache-2.0); their versions go into the files. The texts are made here, by a fixed generator.
"""
import importlib.util
import json
import random
import sys
from importlib.metadata import distribution, version

from nltk.stem.porter import PorterStemmer
from rouge_score import rouge_scorer
from sacrebleu.metrics import BLEU, CHRF, TER

SENTENCES = [
    "The parcel left Hamburg on Monday and should arrive within three days.",
    "Your refund of $1,234.50 was sent on 2024-03-01; please allow 5-7 working days.",
    "We're sorry: the shop can't ship to P.O. boxes, but it'll hold your order.",
    "Der Zug nach München fährt um 14:05 Uhr von Gleis 7 ab, nicht von Gleis 9.",
    "Le café « Chez Léa » n'ouvre qu'à 10 h 30 ; l'entrée est rue de l'Église.",
    "El niño comió piñas y mangos en la playa, ¿verdad? ¡Qué rico!",
    "Москва — столица России, а Санкт-Петербург — её «северная столица».",
    "東京は日本の首都です。人口は約1,400万人です。",
    "北京是中华人民共和国的首都，人口超过两千万。",
    "서울은 대한민국의 수도이며 인구는 약 940만 명이다.",
    "القاهرة هي عاصمة مصر وأكبر مدنها.",
    "नई दिल्ली भारत की राजधानी है।",
    "กรุงเทพมหานครเป็นเมืองหลวงของประเทศไทย",
    "Η Αθήνα είναι η πρωτεύουσα της Ελλάδας· ο ΟΔΥΣΣΕΥΣ έφυγε.",
    "İstanbul'da hava bugün IŞIKLI ve ılık.",
    "Great job 🎉👍🏽! See you at 5 pm 🕔 — bring the 👨‍👩‍👧‍👦.",
    "Use `x = a[i] * (b + c) / 2;` and check that x >= 0.5 && x <= 1e-3.",
    "Email support@example.com or visit https://example.com/help?id=42&lang=en.",
    "&quot;Quoted&quot; &amp; escaped &lt;tags&gt; <skipped> appear in old corpora.",
    "He said, \"It's the dogs' ball, isn't it?\" and she nodded...",
    "U.S. exports rose 3.5% (or 2,000,000 tons) in the 1990s-2000s.",
    "state-of-the-art, low-cost, 24/7 on-call service for e-mail and Wi-Fi",
    "a b c d e f g h i j k l m n o p q r s t u v w x y z",
    "the the the the cat cat sat on the mat the mat",
    "Temperatures of 300\u212a and lengths of 10\u212b; naïve façade, coöperate, Ångström.",
    "one\ttwo\u00a0three\u3000four\u2028five\u0085six",
    "line one of a summary\nline two says more about the parcel\nline three ends the summary",
    "He was running, jumping and flying; the flies died happily near the ponies.",
    "The nationalization of geological organizations conditionally enabled generalizations.",
    "Agreed, he proceeded to the outing, hopping and hoping; skies, dying news, innings.",
    "ALL CAPS TEXT WITH NUMBERS 12 34 AND 56.78 IN IT",
    "...",
    "!?",
    "42",
    "",
    "   ",
    "I",
    "ok.",
]
WORDS = sorted({w for s in SENTENCES[:24] for w in s.split()})


def changed(rng, text):
    """A text like @p text: words dropped, doubled, replaced, moved as a block, or another case."""
    words = text.split(" ")
    for _ in range(rng.randint(0, 4)):
        if not words:
            break
        at = rng.randrange(len(words))
        kind = rng.randrange(6)
        if kind == 0:
            del words[at]
        elif kind == 1:
            words.insert(at, rng.choice(WORDS))
        elif kind == 2:
            words[at] = rng.choice(WORDS)
        elif kind == 3:
            end = min(len(words), at + rng.randint(1, 5))
            block = words[at:end]
            del words[at:end]
            to = rng.randint(0, len(words))
            words[to:to] = block
        elif kind == 4:
            words[at] = words[at].upper() if rng.random() < 0.5 else words[at].lower()
        else:
            words.insert(at, words[at])
    return " ".join(words)


def long_text(rng, words):
    return " ".join(rng.choice(WORDS) + rng.choice(["", "", "", ".", ",", "\n"]) for _ in range(words))


def pairs():
    rng = random.Random(7)
    for text in SENTENCES:
        yield text, [text]
        for _ in range(6):
            yield changed(rng, text), [changed(rng, text) for _ in range(rng.choice([1, 1, 2, 3]))]
    for _ in range(20):
        yield rng.choice(SENTENCES), [rng.choice(SENTENCES), rng.choice(SENTENCES)]
    for words in (60, 120, 240, 400):
        text = long_text(rng, words)
        for _ in range(3):
            yield changed(rng, changed(rng, changed(rng, text))), [changed(rng, text)]
    words = [str(i) for i in range(40)]
    for _ in range(10):
        a, b = words[:], words[:]
        rng.shuffle(a)
        yield " ".join(a), [" ".join(b)]


def write(folder, name, document):
    with open(f"{folder}/{name}", "w", encoding="utf-8") as file:
        file.write("{\n")
        head = {k: v for k, v in document.items() if k != "cases"}
        for key, value in head.items():
            file.write(f" {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)},\n")
        file.write(' "cases": [\n')
        file.write(",\n".join("  " + json.dumps(c, ensure_ascii=False) for c in document["cases"]))
        file.write("\n ]\n}\n")


SACRE = [
    ("bleu.sacre", {}, lambda: BLEU(effective_order=True)),
    ("bleu.sacre", {"tokenize": "none", "lowercase": True}, lambda: BLEU(effective_order=True, tokenize="none", lowercase=True)),
    ("bleu.sacre", {"smoothing": "floor"}, lambda: BLEU(effective_order=True, smooth_method="floor")),
    ("bleu.sacre", {"smoothing": "add-k", "effective_order": False}, lambda: BLEU(smooth_method="add-k")),
    ("bleu.sacre", {"smoothing": "none", "max_order": 2}, lambda: BLEU(effective_order=True, smooth_method="none", max_ngram_order=2)),
    ("chrf", {}, lambda: CHRF()),
    ("chrf", {"word_order": 2}, lambda: CHRF(word_order=2)),
    ("chrf", {"beta": 3, "eps_smoothing": True, "lowercase": True}, lambda: CHRF(beta=3, eps_smoothing=True, lowercase=True)),
    ("chrf", {"order": 4, "whitespace": True}, lambda: CHRF(char_order=4, whitespace=True)),
    ("ter", {}, lambda: TER()),
    ("ter", {"normalized": True, "case_sensitive": True}, lambda: TER(normalized=True, case_sensitive=True)),
    ("ter", {"normalized": True, "no_punct": True, "asian_support": True}, lambda: TER(normalized=True, no_punct=True, asian_support=True)),
]


def sacre_cases():
    every = list(pairs())
    for index, (hyp, refs) in enumerate(every):
        yield {"output": hyp, "references": refs,
               "values": [make().sentence_score(hyp, refs).score if which in (0, 5, 9) or index % 4 == which % 4 else None
                          for which, (_, _, make) in enumerate(SACRE)]}


def sacre_corpora():
    """Segments are places of one-answer cases in the list of cases."""
    every = list(pairs())
    usable = [i for i, (h, r) in enumerate(every) if h.strip() and all(x.strip() for x in r)]
    for begin in range(0, len(usable), 60):
        part = usable[begin:begin + 60]
        values = []
        for scorer, _, make in SACRE:
            metric = make()
            if scorer == "bleu.sacre":
                metric.effective_order = False
            values.append(metric.corpus_score([every[i][0] for i in part], [[every[i][1][0] for i in part]]).score)
        yield {"cases": part, "values": values}


ROUGE = [(name, settings) for stem in (False, True) for name, settings in (
    ("rouge.n", {"tokens": "alphanumeric", "stemming": stem}), ("rouge.n", {"n": 2, "tokens": "alphanumeric", "stemming": stem}),
    ("rouge.l", {"stemming": stem}), ("rouge.lsum", {"stemming": stem}))]


def rouge_cases():
    rng = random.Random(11)
    lines = [("\n".join(" ".join(rng.choice("a b c d e f g the cat sat".split()) for _ in range(rng.randint(0, 8)))
                        for _ in range(rng.randint(1, 5)))) for _ in range(120)]
    names = ["rouge1", "rouge2", "rougeL", "rougeLsum"]
    scorers = [rouge_scorer.RougeScorer(names, use_stemmer=stem) for stem in (False, True)]
    for hyp, refs in [*pairs(), *((lines[i], [lines[i + 1]]) for i in range(0, len(lines), 2))]:
        yield {"output": hyp, "references": refs,
               "values": [float(scores[name].fmeasure) for scores in (s.score_multi(refs, hyp) for s in scorers) for name in names]}


ANSWERS = ["Paris", "the city of Paris", "an apple a day", "The Beatles!", "1,234.5", "don't", "naïve a", "éa the ñ", "A", "the", "", "...", "U.S.A.",
           "a_b an_the", "the_end", "東京 the 東京", "Σίσυφος", "ΟΔΥΣΣΕΥΣ the", "one two two three", "two three three four", "don’t ‘quote’", "a\u0301 the",
           "42 a2 2a", "the\u00a0end", "ANSWER", "answer answer", "big moose", "a big moose‘", "İstanbul", "state-of-the-art"]


def squad_cases():
    # The file alone: the package itself imports TensorFlow.
    path = distribution("t5").locate_file("t5/evaluation/qa_utils.py")
    spec = importlib.util.spec_from_file_location("qa_utils", path)
    qa = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(qa)
    rng = random.Random(5)
    every = [(o, [r]) for o in ANSWERS for r in ANSWERS] + [(h, r) for h, r in pairs() if len(h) < 200]
    for output, references in rng.sample(every, 250) + [(o, [rng.choice(ANSWERS), o.upper()]) for o in ANSWERS]:
        targets = [[qa.normalize_squad(r) for r in references]]
        found = qa.qa_metrics(targets, [qa.normalize_squad(output)])
        yield {"output": output, "references": references, "em": float(found["em"]) / 100, "f1": float(found["f1"]) / 100}


STEMS = ["ation", "ational", "tional", "enci", "anci", "izer", "bli", "alli", "entli", "eli", "ousli", "ization", "ator", "alism", "iveness",
         "fulness", "ousness", "aliti", "iviti", "biliti", "fulli", "logi", "icate", "ative", "alize", "iciti", "ical", "ful", "ness", "al",
         "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize", "e",
         "ll", "s", "es", "ies", "sses", "ss", "ed", "eed", "ied", "ing", "y", "ying", "tion", "sion", "bling", "ating", "izing", "tting"]


def stem_cases():
    stemmer = PorterStemmer()
    rng = random.Random(3)
    words = {w for w in "sky skies dying lying tying news innings inning outings outing cannings canning howe proceed exceed succeed "
             "yyyy syzygy enjoy happy die dies died spied flies owed bed sing bled agreed feed hoping hopping falling hissing fizzed "
             "failing filing sized troubled conflated geologi theologi controll roll rate cease probate".split()}
    for suffix in STEMS:
        for _ in range(6):
            stem = "".join(rng.choice("bcdfglmnprstvwxyz" if (i + rng.randrange(2)) % 2 else "aeiouy") for i in range(rng.randint(1, 7)))
            words.add(stem + suffix)
    for word in sorted(words):
        yield {"word": word, "stem": stemmer.stem(word)}


def main():
    folder = sys.argv[1]
    note = "texts are our own, made by make_cases.py; the values are facts computed by the named program; null = not computed"
    common = {"command": "make_cases.py FOLDER", "note": note}
    write(folder, "sacrebleu.json", {"source": "github.com/mjpost/sacrebleu, Apache-2.0", "version": version("sacrebleu"), **common,
                                     "metrics": [[n, s] for n, s, _ in SACRE], "corpora": list(sacre_corpora()), "cases": list(sacre_cases())})
    write(folder, "rouge-score.json", {"source": "github.com/google-research/google-research rouge/, Apache-2.0", "version": version("rouge-score"),
                                       **common, "metrics": ROUGE, "cases": list(rouge_cases())})
    write(folder, "squad.json", {"source": "github.com/google-research/text-to-text-transfer-transformer t5/evaluation/qa_utils.py, Apache-2.0",
                                 "version": version("t5"), **common, "cases": list(squad_cases())})
    write(folder, "porter.json", {"source": "github.com/nltk/nltk nltk.stem.porter, Apache-2.0", "version": version("nltk"), **common,
                                  "cases": list(stem_cases())})


main()
