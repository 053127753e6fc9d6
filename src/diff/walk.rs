//! Two values of the resolved model, walked side by side by what they are made of.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use serde_json::Value as Json;

use super::assign::rising;
use super::change::{Container, RawChange, Side, Subject};
use super::classes::Class;
use super::compare;
use super::compare::Verdict;
use super::effect::Kind;
use super::fields::{Order, Pick, Row};
use super::pair::{Pair, pair, weight};
use super::value::{content, is_absent, label, words};
use super::ways::{compared, same, ways};
use super::words::{same_words, word_by_word};
use crate::diagnostic::Text;
use crate::model::{FieldPath, FieldShape, JenisPelaku, Kode, Shape};

/// A value of one side with its address.
#[derive(Clone)]
struct At<'v> {
    value: &'v Json,
    path: FieldPath,
    /// JSON pointer from the standard.
    pointer: String,
}

impl<'v> At<'v> {
    fn key(&self, key: &str) -> Self {
        Self {
            value: self.value.get(key).unwrap_or(&Json::Null),
            path: self.path.clone().key(key),
            pointer: format!("{}/{key}", self.pointer),
        }
    }

    /// Returns what stands inside a wrapper that the YAML does not have.
    fn inside(&self, key: &str) -> Self {
        Self {
            value: self.value.get(key).unwrap_or(&Json::Null),
            path: self.path.clone(),
            pointer: format!("{}/{key}", self.pointer),
        }
    }

    fn items(&self) -> &'v [Json] {
        self.value.as_array().map_or(&[], Vec::as_slice)
    }

    fn item(&self, index: usize) -> Self {
        let value = self.items().get(index).unwrap_or(&Json::Null);
        let kode = value.get("kode").and_then(Json::as_str).and_then(Kode::new);
        Self {
            value,
            path: self.path.clone().item(index, kode.as_ref()),
            pointer: format!("{}/{index}", self.pointer),
        }
    }

    fn side(&self, shape: Shape) -> Side {
        Side {
            path: self.path.clone(),
            pointer: self.pointer.clone(),
            words: words(shape, self.value),
            value: self.value.clone(),
            place: None,
        }
    }
}

/// An actor that steps may name.
#[derive(Debug, Clone)]
pub(super) struct Actor {
    pub(super) kode: String,
    pub(super) nama: String,
    pub(super) jenis: Option<JenisPelaku>,
}

/// Where the walk is: the field, and the item that sentences speak of.
#[derive(Clone)]
struct Context {
    row: &'static Row,
    field: (&'static str, &'static str),
    apa: String,
    untuk: Vec<String>,
    /// Actor of steps that name none, on each side.
    umum: [Option<String>; 2],
    /// Actor of the step here, on each side.
    pelaku: [Option<JenisPelaku>; 2],
    /// Codes of steps that were renamed in the list around.
    kode: BTreeMap<String, String>,
}

/// Walks two records and gathers their changes.
pub(super) struct Walk<'w> {
    pub(super) actors: [&'w [Actor]; 2],
    /// Names of variants by code, both sides.
    pub(super) variants: &'w BTreeMap<String, String>,
    /// Fields of the outermost record that are not looked at.
    pub(super) without: &'static [&'static str],
    pub(super) changes: Vec<RawChange>,
}

impl Walk<'_> {
    /// Compares the records `old` and `new`.
    pub(super) fn run(&mut self, fields: Vec<FieldShape>, old: &Json, new: &Json) {
        let root = |value| At {
            value,
            path: FieldPath::default(),
            pointer: String::new(),
        };
        let (old, new) = (root(old), root(new));
        let mut context = Context {
            row: Row::find("", ""),
            field: ("", ""),
            apa: String::new(),
            untuk: Vec::new(),
            umum: [None, None],
            pelaku: [None, None],
            kode: BTreeMap::new(),
        };
        // Variants and actors are referred to from everywhere: their new codes come first.
        for key in ["varian", "pelaku"] {
            let list = |at: &At<'_>| {
                let value = at.value.get(key).cloned().unwrap_or_default();
                let inner = value.get("ada").cloned();
                inner
                    .unwrap_or(value)
                    .as_array()
                    .cloned()
                    .unwrap_or_default()
            };
            let (a, b) = (list(&old), list(&new));
            let shape = Shape::Record("", Vec::new);
            context.kode.extend(renamed(&pair(shape, &a, &b), &a, &b));
        }
        let fields: Vec<FieldShape> = fields
            .into_iter()
            .filter(|shape| !self.without.contains(&shape.field.key))
            .collect();
        self.record(&fields, &old, &new, &context);
    }

    fn record(&mut self, fields: &[FieldShape], old: &At<'_>, new: &At<'_>, context: &Context) {
        let mut context = context.clone();
        if fields.iter().any(|shape| shape.field.key == "langkah") {
            for (side, at) in [old, new].into_iter().enumerate() {
                if let Some(name) = at.value.get("pelaku").and_then(Json::as_str) {
                    context.umum[side] = Some(name.to_owned());
                }
            }
        }
        for shape in fields {
            let key = shape.field.key;
            let mut below = context.clone();
            // An item of plain words is what its list is.
            if shape.record != "Butir" {
                below.row = Row::find(shape.record, key);
                below.field = (key, shape.field.title);
            }
            self.value((shape.shape)(), &old.key(key), &new.key(key), &below);
        }
    }

    fn value(&mut self, shape: Shape, old: &At<'_>, new: &At<'_>, context: &Context) {
        if old.value == new.value {
            return;
        }
        match shape {
            Shape::Filled(inner) => self.filled(inner(), shape, old, new, context),
            Shape::List(item) if context.field.0 == "untuk" => {
                let _ = item;
                self.audience(shape, old, new, context);
            }
            Shape::List(item) => self.list(item(), old, new, context),
            _ => match (is_absent(old.value), is_absent(new.value)) {
                (true, true) => {}
                (true, false) => self.leaf(Kind::Added, shape, old, new, context),
                (false, true) => self.leaf(Kind::Removed, shape, old, new, context),
                (false, false) => self.both(shape, old, new, context),
            },
        }
    }

    fn both(&mut self, shape: Shape, old: &At<'_>, new: &At<'_>, context: &Context) {
        match shape {
            Shape::Record("Perpanjangan", _) => {
                let Pick::Time(scale) = context.row.group.pick(Kind::Changed) else {
                    return;
                };
                let verdict = compare::extension(scale, old.value, new.value);
                self.push(Kind::Changed, verdict, shape, old, new, context);
            }
            Shape::Record(_, fields) => self.record(&fields(), old, new, context),
            Shape::Phrase(name, fields) => self.phrase(name, fields, shape, old, new, context),
            Shape::Flow if content(old.value) == content(new.value) => {
                self.reword(shape, old, new, context);
            }
            Shape::Flow => self.flow(shape, old, new, context),
            Shape::Words | Shape::Text => {
                if self.follows(old, new, context) {
                    let verdict = Verdict::plain(Class::RUJUKAN_MENGIKUTI);
                    self.push(Kind::Changed, verdict, shape, old, new, context);
                } else if same_words(&words(shape, old.value), &words(shape, new.value)) {
                    self.reword(shape, old, new, context);
                } else if matches!(context.field.0, "kode" | "nama" | "judul") {
                    self.leaf(Kind::Renamed, shape, old, new, context);
                } else {
                    self.leaf(Kind::Changed, shape, old, new, context);
                }
            }
            Shape::Number | Shape::Choice | Shape::List(_) | Shape::Filled(_) => {
                self.leaf(Kind::Changed, shape, old, new, context);
            }
        }
    }

    /// Compares two drawn flows by their ways.
    fn flow(&mut self, shape: Shape, old: &At<'_>, new: &At<'_>, context: &Context) {
        let told = ways(old.value).zip(ways(new.value));
        if told.as_ref().is_some_and(|(old, new)| same(old, new)) {
            return self.reword(shape, old, new, context);
        }
        self.leaf(Kind::Changed, shape, old, new, context);
        if let Some(last) = self.changes.last_mut() {
            last.words = told.map_or_else(Vec::new, |(old, new)| compared(&old, &new));
        }
    }

    /// Returns whether a reference names what has a new code.
    fn follows(&self, old: &At<'_>, new: &At<'_>, context: &Context) -> bool {
        let is_reference = matches!(context.field.0, "ke" | "pelaku" | "untuk" | "dasar");
        let (Some(old), Some(new)) = (old.value.as_str(), new.value.as_str()) else {
            return false;
        };
        is_reference && context.kode.get(old).is_some_and(|kode| kode == new)
    }

    fn reword(&mut self, shape: Shape, old: &At<'_>, new: &At<'_>, context: &Context) {
        let verdict = Verdict::plain(Class::REDAKSI);
        self.push(Kind::Changed, verdict, shape, old, new, context);
        if let Some(last) = self.changes.last_mut()
            && matches!(shape, Shape::Phrase(..))
        {
            let written = |value: &Json| {
                let words = value.get("tertulis").and_then(Json::as_str);
                words.unwrap_or_default().to_owned()
            };
            for (side, at) in [(&mut last.old, old), (&mut last.new, new)] {
                side.iter_mut()
                    .for_each(|side| side.words = written(at.value));
            }
            last.words = word_by_word(&written(old.value), &written(new.value));
        }
    }

    fn phrase(
        &mut self,
        name: &str,
        fields: fn() -> Vec<FieldShape>,
        shape: Shape,
        old: &At<'_>,
        new: &At<'_>,
        context: &Context,
    ) {
        let (a, b) = (old.inside("nilai"), new.inside("nilai"));
        if content(old.value) == content(new.value) {
            return self.reword(shape, old, new, context);
        }
        if a.value.is_null() || b.value.is_null() {
            let same = same_words(&words(shape, old.value), &words(shape, new.value));
            let both = a.value.is_null() && b.value.is_null();
            return if both && same {
                self.reword(shape, old, new, context)
            } else {
                let class = match context.row.group.pick(Kind::Changed) {
                    Pick::Time(scale) => scale.unknown,
                    Pick::Money => Class::BIAYA_TAK_TERBANDING,
                    Pick::People(scale) | Pick::Number(scale) => scale.unknown,
                    Pick::Is(class) => class,
                    _ => Class::BAGIAN_TAK_TENTU_DIUBAH,
                };
                self.push(
                    Kind::Changed,
                    Verdict::plain(class),
                    shape,
                    old,
                    new,
                    context,
                )
            };
        }
        let has = |at: &At<'_>, key: &str| at.value.get(key).is_some();
        match name {
            "Biaya" | "Kanal" | "Rujukan" => self.record(&fields(), &a, &b, context),
            "JangkaWaktu" if has(&a, "tahap") && has(&b, "tahap") => {
                let stages: Vec<FieldShape> = fields()
                    .into_iter()
                    .filter(|it| it.record == "Bertahap")
                    .collect();
                self.record(&stages, &a, &b, context);
            }
            "JangkaWaktu" if !has(&a, "tahap") && !has(&b, "tahap") => {
                self.duration(&fields(), shape, old, new, context);
            }
            "JumlahPelaksana" if has(&a, "peran") && has(&b, "peran") => {
                let roles: Vec<FieldShape> = fields()
                    .into_iter()
                    .filter(|it| it.record == "MenurutPeran")
                    .collect();
                self.record(&roles, &a, &b, context);
            }
            _ => self.leaf(Kind::Changed, shape, old, new, context),
        }
    }

    /// Compares two single times: the length as one, then the words around it.
    fn duration(
        &mut self,
        fields: &[FieldShape],
        shape: Shape,
        old: &At<'_>,
        new: &At<'_>,
        context: &Context,
    ) {
        const LENGTH: [&str; 4] = ["dari", "nilai", "batas", "satuan"];
        let (a, b) = (old.inside("nilai"), new.inside("nilai"));
        let of = |at: &At<'_>, key: &str| at.value.get(key).cloned().unwrap_or_default();
        // No limit at all says the same as an exact one.
        let batas = |at: &At<'_>| match of(at, "batas") {
            Json::Null => Json::from("tepat"),
            other => other,
        };
        let differs = LENGTH.iter().any(|key| match *key {
            "batas" => batas(&a) != batas(&b),
            key => of(&a, key) != of(&b, key),
        });
        let before = self.changes.len();
        if differs {
            self.leaf(Kind::Changed, shape, old, new, context);
        }
        let rest: Vec<FieldShape> = fields
            .iter()
            .filter(|it| it.record == "Durasi" && !LENGTH.contains(&it.field.key))
            .copied()
            .collect();
        self.record(&rest, &a, &b, context);
        if self.changes.len() == before {
            self.reword(shape, old, new, context);
        }
    }

    fn filled(
        &mut self,
        inner: Shape,
        shape: Shape,
        old: &At<'_>,
        new: &At<'_>,
        context: &Context,
    ) {
        let waived = |at: &At<'_>| at.value.get("tidak_berlaku").is_some();
        let filled = |at: &At<'_>| at.value.get("ada").is_some();
        let kind = match (filled(old), filled(new)) {
            (true, true) => {
                return self.value(inner, &old.inside("ada"), &new.inside("ada"), context);
            }
            _ if waived(old) && waived(new) => {
                return self.push(
                    Kind::Changed,
                    Verdict::plain(Class::BAGIAN_TAK_TENTU_DIUBAH),
                    shape,
                    old,
                    new,
                    context,
                );
            }
            _ if waived(new) => Kind::Waived,
            _ if waived(old) => Kind::Reinstated,
            (false, true) => Kind::Filled,
            (true, false) => Kind::Emptied,
            (false, false) => return,
        };
        let Pick::Is(class) = context.row.group.pick(kind) else {
            return;
        };
        self.push(kind, Verdict::plain(class), shape, old, new, context);
    }

    fn audience(&mut self, shape: Shape, old: &At<'_>, new: &At<'_>, context: &Context) {
        let Pick::Audience(classes) = context.row.group.pick(Kind::Changed) else {
            return;
        };
        let codes = |at: &At<'_>| -> Vec<String> {
            let items = at.items().iter().filter_map(Json::as_str);
            items.map(str::to_owned).collect()
        };
        let (was, is) = (codes(old), codes(new));
        let follow: Vec<&str> = was
            .iter()
            .map(|code| context.kode.get(code).unwrap_or(code).as_str())
            .collect();
        let mut sorted = [follow.clone(), is.iter().map(String::as_str).collect()];
        sorted.iter_mut().for_each(|codes| codes.sort_unstable());
        let verdict = match (sorted[0] == sorted[1], was == follow) {
            (true, true) => return,
            (true, false) => Verdict::plain(Class::RUJUKAN_MENGIKUTI),
            (false, _) => {
                let is: Vec<&str> = is.iter().map(String::as_str).collect();
                compare::audience(classes, &follow, &is)
            }
        };
        let everybody = Text::fixed("semua pemohon", "all applicants");
        self.push(Kind::Changed, verdict, shape, old, new, context);
        if let Some(last) = self.changes.last_mut() {
            let name = |codes: &[String]| match codes {
                [] => everybody.id.clone().into_owned(),
                codes => {
                    let names: Vec<&str> = codes
                        .iter()
                        .map(|code| self.variants.get(code).unwrap_or(code).as_str())
                        .collect();
                    names.join(", ")
                }
            };
            last.old.iter_mut().for_each(|side| side.words = name(&was));
            last.new.iter_mut().for_each(|side| side.words = name(&is));
        }
    }

    fn list(&mut self, item: Shape, old: &At<'_>, new: &At<'_>, context: &Context) {
        let whole = context.field.0 == "salah_satu";
        if whole && old.items().is_empty() != new.items().is_empty() {
            let kind = if old.items().is_empty() {
                Kind::Filled
            } else {
                Kind::Emptied
            };
            let Pick::Is(class) = context.row.group.pick(kind) else {
                return;
            };
            let shape = Shape::List(|| Shape::Record("Persyaratan", Vec::new));
            return self.push(kind, Verdict::plain(class), shape, old, new, context);
        }
        let pairs = pair(item, old.items(), new.items());
        let mut context = context.clone();
        context
            .kode
            .extend(renamed(&pairs, old.items(), new.items()));
        for two in &pairs {
            if let ([a], [b]) = (two.old.as_slice(), two.new.as_slice()) {
                let (a, b) = (old.item(*a), new.item(*b));
                let below = self.of_item(item, &a, &b, &context);
                self.value(item, &a, &b, &below);
            } else {
                let sides = |indices: &[usize], at: &At<'_>| -> Vec<Side> {
                    indices
                        .iter()
                        .map(|index| at.item(*index).side(item))
                        .collect()
                };
                let (a, b) = (sides(&two.old, old), sides(&two.new, new));
                let kind = if a.len() == 1 {
                    Kind::Split
                } else {
                    Kind::Merged
                };
                let Pick::Is(class) = context.row.group.pick(kind) else {
                    continue;
                };
                self.add(kind, Verdict::plain(class), a, b, (old, new), &context);
            }
        }
        let taken = |side: fn(&Pair) -> &Vec<usize>| -> BTreeSet<usize> {
            pairs
                .iter()
                .flat_map(|pair| side(pair).iter().copied())
                .collect()
        };
        let (old_taken, new_taken) = (taken(|pair| &pair.old), taken(|pair| &pair.new));
        for index in 0..old.items().len() {
            if !old_taken.contains(&index) {
                let gone = old.item(index);
                self.single(Kind::Removed, item, &gone, old, new, &context);
            }
        }
        for index in 0..new.items().len() {
            if !new_taken.contains(&index) {
                let come = new.item(index);
                self.single(Kind::Added, item, &come, old, new, &context);
            }
        }
        if context.row.order == Order::Sequence {
            self.moved(item, &pairs, old, new, &context);
        }
    }

    /// Reports the items that stand in another order.
    fn moved(
        &mut self,
        item: Shape,
        pairs: &[Pair],
        old: &At<'_>,
        new: &At<'_>,
        context: &Context,
    ) {
        let mut kept: Vec<(usize, usize)> = pairs
            .iter()
            .filter_map(|pair| match (pair.old.as_slice(), pair.new.as_slice()) {
                ([a], [b]) => Some((*a, *b)),
                _ => None,
            })
            .collect();
        kept.sort_unstable();
        let places: Vec<usize> = kept.iter().map(|(_, new)| *new).collect();
        let weights: Vec<u64> = kept
            .iter()
            .map(|(a, b)| weight(&old.items()[*a], &new.items()[*b]))
            .collect();
        let stays = rising(&places, &weights);
        for ((a, b), stays) in kept.into_iter().zip(stays) {
            let Pick::Is(class) = context.row.group.pick(Kind::Moved) else {
                continue;
            };
            if !stays {
                let (a, b) = (old.item(a).side(item), new.item(b).side(item));
                let verdict = Verdict::plain(class);
                self.add(Kind::Moved, verdict, vec![a], vec![b], (old, new), context);
            }
        }
    }

    /// Reports an item that only one side has.
    fn single(
        &mut self,
        kind: Kind,
        item: Shape,
        at: &At<'_>,
        old: &At<'_>,
        new: &At<'_>,
        context: &Context,
    ) {
        let below = self.of_item(item, at, at, context);
        let verdict = self.verdict(kind, at, at, &below);
        let side = vec![at.side(item)];
        let (a, b) = match kind {
            Kind::Added => (Vec::new(), side),
            _ => (side, Vec::new()),
        };
        self.add(kind, verdict, a, b, (old, new), &below);
    }

    /// Returns the context of the parts of an item.
    fn of_item(&self, item: Shape, old: &At<'_>, new: &At<'_>, context: &Context) -> Context {
        let mut below = context.clone();
        below.apa = label(item, new.value);
        let untuk = |at: &At<'_>| {
            let value = at.value.get("nilai").filter(|value| !value.is_null());
            let codes = value
                .unwrap_or(at.value)
                .get("untuk")
                .and_then(Json::as_array);
            let codes = codes.into_iter().flatten().filter_map(Json::as_str);
            codes.map(str::to_owned).collect::<Vec<_>>()
        };
        let codes = untuk(new);
        if !codes.is_empty() {
            below.untuk = codes;
        }
        if matches!(item, Shape::Record("Langkah", _)) {
            below.pelaku = [
                self.actor(0, old.value, context),
                self.actor(1, new.value, context),
            ];
            // Both sides may be the same one: an item that is new or gone.
            if old.pointer == new.pointer && old.value == new.value {
                let known = (0..2).find_map(|side| {
                    let named = new.value.get("pelaku").is_some_and(Json::is_string);
                    (named || context.umum[side].is_some())
                        .then(|| self.actor(side, new.value, context))
                        .flatten()
                });
                below.pelaku = [known, known];
            }
        }
        below
    }

    /// Returns what the actor of a step is to the service; `None` where no actor is named.
    fn actor(&self, side: usize, step: &Json, context: &Context) -> Option<JenisPelaku> {
        let own = step.get("pelaku").and_then(Json::as_str);
        let name = own.or(context.umum[side].as_deref())?;
        Some(self.kind_of_actor(side, name))
    }

    fn kind_of_actor(&self, side: usize, name: &str) -> JenisPelaku {
        let known = self.actors[side]
            .iter()
            .find(|actor| actor.kode == name || actor.nama == name);
        known.map_or_else(
            || JenisPelaku::from_name(name),
            |actor| {
                actor
                    .jenis
                    .unwrap_or_else(|| JenisPelaku::from_name(&actor.nama))
            },
        )
    }

    /// Finds the class of a change.
    fn verdict(&self, kind: Kind, old: &At<'_>, new: &At<'_>, context: &Context) -> Verdict {
        let pick = context.row.group.pick(kind);
        let nilai = |at: &At<'_>| at.value.get("nilai").cloned().unwrap_or_default();
        let (a, b) = (old.value, new.value);
        match pick {
            Pick::Is(class) => Verdict::plain(class),
            Pick::Step(classes) => {
                let one = context.pelaku[1].or(context.pelaku[0]);
                let is_pemohon = context.pelaku.contains(&Some(JenisPelaku::Pemohon));
                Verdict::plain(match one {
                    _ if is_pemohon => classes[0],
                    Some(JenisPelaku::Pemohon) => classes[0],
                    Some(JenisPelaku::Petugas) => classes[1],
                    Some(JenisPelaku::Sistem) => classes[2],
                    None => classes[3],
                })
            }
            Pick::Fee([free, paid]) => {
                let fee = if kind == Kind::Added { b } else { a };
                let amount = fee.pointer("/nilai/jumlah/nilai").and_then(Json::as_u64);
                Verdict::plain(if amount == Some(0) { free } else { paid })
            }
            Pick::Time(scale) if matches!(context.field.0, "perpanjangan") => {
                compare::extension(scale, a, b)
            }
            Pick::Time(scale) => compare::time(scale, &nilai(old), &nilai(new)),
            Pick::Number(scale) => compare::number(scale, a, b),
            Pick::People(scale) => compare::people(scale, &nilai(old), &nilai(new)),
            Pick::Money => compare::money(&nilai(old), &nilai(new)),
            Pick::Actor => self.change_of_actor(a, b, context),
            Pick::Form => compare::form(a, b),
            Pick::Status => compare::status(a, b),
            Pick::Audience(classes) => Verdict::plain(classes[2]),
        }
    }

    fn change_of_actor(&self, old: &Json, new: &Json, context: &Context) -> Verdict {
        let kind = |side: usize, value: &Json| {
            let name = value.as_str().or(context.umum[side].as_deref());
            name.map(|name| self.kind_of_actor(side, name))
        };
        let is_pemohon = |kind: JenisPelaku| kind == JenisPelaku::Pemohon;
        Verdict::plain(match (kind(0, old), kind(1, new)) {
            (Some(a), Some(b)) if is_pemohon(a) == is_pemohon(b) => Class::PELAKU_BERGANTI,
            (Some(_), Some(b)) if is_pemohon(b) => Class::LANGKAH_KE_PEMOHON,
            (Some(_), Some(_)) => Class::LANGKAH_DARI_PEMOHON,
            _ => Class::PELAKU_TAK_DIKETAHUI,
        })
    }

    fn leaf(&mut self, kind: Kind, shape: Shape, old: &At<'_>, new: &At<'_>, context: &Context) {
        let verdict = self.verdict(kind, old, new, context);
        self.push(kind, verdict, shape, old, new, context);
    }

    fn push(
        &mut self,
        kind: Kind,
        verdict: Verdict,
        shape: Shape,
        old: &At<'_>,
        new: &At<'_>,
        context: &Context,
    ) {
        let (a, b) = (vec![old.side(shape)], vec![new.side(shape)]);
        self.add(kind, verdict, a, b, (old, new), context);
    }

    fn add(
        &mut self,
        kind: Kind,
        verdict: Verdict,
        old: Vec<Side>,
        new: Vec<Side>,
        container: (&At<'_>, &At<'_>),
        context: &Context,
    ) {
        let words = match (old.as_slice(), new.as_slice()) {
            ([a], [b]) if matches!(kind, Kind::Changed | Kind::Renamed) => {
                word_by_word(&a.words, &b.words)
            }
            _ => Vec::new(),
        };
        let names = context
            .untuk
            .iter()
            .map(|code| self.variants.get(code).unwrap_or(code).clone())
            .collect();
        self.changes.push(RawChange {
            kind,
            class: verdict.class,
            assumption: verdict.assumption,
            container: Container {
                old: container.0.pointer.clone(),
                new: container.1.pointer.clone(),
            },
            old,
            new,
            words,
            subject: Subject {
                apa: context.apa.clone(),
                key: context.field.0,
                title: context.field.1,
                untuk: names,
            },
        });
    }
}

/// Returns the new codes of items that have another one.
fn renamed(pairs: &[Pair], old: &[Json], new: &[Json]) -> Vec<(String, String)> {
    let kode = |items: &[Json], index: usize| {
        let kode = items.get(index)?.get("kode")?.as_str()?;
        Some(kode.to_owned())
    };
    pairs
        .iter()
        .filter_map(|pair| match (pair.old.as_slice(), pair.new.as_slice()) {
            ([a], [b]) => Some((kode(old, *a)?, kode(new, *b)?)),
            _ => None,
        })
        .filter(|(a, b)| a != b)
        .collect()
}
