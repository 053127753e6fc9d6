//! Which class a change has: one row for each field of the registry, one class (or measure) for each kind.

use super::classes::Class;
use super::effect::Kind;

/// The classes of a comparison with a direction.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    /// The new value is greater.
    pub(super) more: Class,
    /// The new value is smaller.
    pub(super) less: Class,
    /// Written otherwise, and the same.
    pub(super) same: Class,
    /// It cannot be decided.
    pub(super) unknown: Class,
}

/// How the class of a change is found.
#[derive(Debug, Clone, Copy)]
pub(super) enum Pick {
    /// Always this one.
    Is(Class),
    /// By who acts in the step: applicant, staff, system, nobody known.
    Step([Class; 4]),
    /// By whether the fee is free: free, otherwise.
    Fee([Class; 2]),
    /// By the length of a time.
    Time(Scale),
    /// By a number.
    Number(Scale),
    /// By a count of people.
    People(Scale),
    /// By an amount of money.
    Money,
    /// By who acted and who acts.
    Actor,
    /// By the form of a document.
    Form,
    /// By whether a standard is revoked.
    Status,
    /// By whom a thing is for: more people, fewer, others.
    Audience([Class; 3]),
}

impl Pick {
    /// Returns every class that may come of it.
    #[cfg(test)]
    pub(super) fn classes(self) -> Vec<Class> {
        let scale = |scale: Scale| vec![scale.more, scale.less, scale.same, scale.unknown];
        match self {
            Self::Is(class) => vec![class],
            Self::Step(classes) => classes.to_vec(),
            Self::Fee(classes) => classes.to_vec(),
            Self::Time(it) | Self::Number(it) | Self::People(it) => scale(it),
            Self::Money => vec![
                Class::BIAYA_NAIK,
                Class::BIAYA_TURUN,
                Class::GRATIS_MENJADI_BERBAYAR,
                Class::BERBAYAR_MENJADI_GRATIS,
                Class::BIAYA_TAK_TERBANDING,
            ],
            Self::Actor => vec![
                Class::LANGKAH_KE_PEMOHON,
                Class::LANGKAH_DARI_PEMOHON,
                Class::PELAKU_BERGANTI,
                Class::PELAKU_TAK_DIKETAHUI,
            ],
            Self::Form => vec![
                Class::BENTUK_LEBIH_BERAT,
                Class::BENTUK_LEBIH_RINGAN,
                Class::BENTUK_TAK_TERBANDING,
            ],
            Self::Status => vec![
                Class::STATUS_DIUBAH,
                Class::STATUS_DICABUT,
                Class::STATUS_BERLAKU_LAGI,
            ],
            Self::Audience(classes) => classes.to_vec(),
        }
    }
}

/// The classes of a field by kind of change.
#[derive(Debug, Clone, Copy)]
pub(super) struct Group {
    added: Pick,
    removed: Pick,
    changed: Pick,
    moved: Class,
    renamed: Class,
    split: Class,
    merged: Class,
    filled: Class,
    emptied: Class,
    waived: Class,
    reinstated: Class,
}

impl Group {
    /// Returns how the class of a change of `kind` is found.
    pub(super) fn pick(&self, kind: Kind) -> Pick {
        match kind {
            Kind::Added => self.added,
            Kind::Removed => self.removed,
            Kind::Changed => self.changed,
            Kind::Moved => Pick::Is(self.moved),
            Kind::Renamed => Pick::Is(self.renamed),
            Kind::Split => Pick::Is(self.split),
            Kind::Merged => Pick::Is(self.merged),
            Kind::Filled => Pick::Is(self.filled),
            Kind::Emptied => Pick::Is(self.emptied),
            Kind::Waived => Pick::Is(self.waived),
            Kind::Reinstated => Pick::Is(self.reinstated),
        }
    }
}

/// What the order of the items of a list means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// Nothing: the list is a set.
    Set,
    /// The order is substance.
    Sequence,
}

/// A row: the field, its classes, and whether its list is ordered.
#[derive(Debug)]
pub(super) struct Row {
    /// The record that declares the field.
    pub(super) record: &'static str,
    /// The key.
    pub(super) key: &'static str,
    /// Its classes.
    pub(super) group: &'static Group,
    /// Whether the order of its items counts.
    pub(super) order: Order,
}

impl Row {
    /// Returns the row of `key` in `record`.
    pub(super) fn find(record: &str, key: &str) -> &'static Self {
        ROWS.iter()
            .find(|row| row.record == record && row.key == key)
            .unwrap_or(&OTHER)
    }
}

/// Stands for a field without a row; a test holds that there is none.
static OTHER: Row = Row {
    record: "",
    key: "",
    group: &NETRAL,
    order: Order::Set,
};

use Pick::{Actor, Audience, Fee, Form, Is, Money, Number, People, Status, Step, Time};

const WAKTU_SCALE: Scale = Scale {
    more: Class::WAKTU_LEBIH_LAMA,
    less: Class::WAKTU_LEBIH_SINGKAT,
    same: Class::WAKTU_SETARA,
    unknown: Class::WAKTU_TAK_TERBANDING,
};

const MASA_SCALE: Scale = Scale {
    more: Class::MASA_BERLAKU_LEBIH_LAMA,
    less: Class::MASA_BERLAKU_LEBIH_SINGKAT,
    same: Class::WAKTU_SETARA,
    unknown: Class::MASA_BERLAKU_TAK_TERBANDING,
};

const RANGKAP_SCALE: Scale = Scale {
    more: Class::RANGKAP_BERTAMBAH,
    less: Class::RANGKAP_BERKURANG,
    same: Class::RANGKAP_SAMA,
    unknown: Class::RINCIAN_SYARAT_DIUBAH,
};

const ORANG_SCALE: Scale = Scale {
    more: Class::PELAKSANA_BERTAMBAH,
    less: Class::PELAKSANA_BERKURANG,
    same: Class::PELAKSANA_TAK_TERBANDING,
    unknown: Class::PELAKSANA_TAK_TERBANDING,
};

static NETRAL: Group = Group {
    added: Is(Class::KETERANGAN_DITAMBAH),
    removed: Is(Class::KETERANGAN_DIHAPUS),
    changed: Is(Class::KETERANGAN_DIUBAH),
    moved: Class::URUTAN_DIUBAH,
    renamed: Class::NAMA_DIGANTI,
    split: Class::BUTIR_DIPECAH,
    merged: Class::BUTIR_DIGABUNG,
    filled: Class::BAGIAN_DIISI,
    emptied: Class::BAGIAN_DIKOSONGKAN,
    waived: Class::BAGIAN_DINYATAKAN_TIDAK_BERLAKU,
    reinstated: Class::BAGIAN_BERLAKU_LAGI,
};

/// Returns the group in which three kinds have classes of their own and the rest are neutral.
const fn three(added: Pick, removed: Pick, changed: Pick) -> Group {
    Group {
        added,
        removed,
        changed,
        moved: Class::URUTAN_DIUBAH,
        renamed: Class::NAMA_DIGANTI,
        split: Class::BUTIR_DIPECAH,
        merged: Class::BUTIR_DIGABUNG,
        filled: Class::BAGIAN_DIISI,
        emptied: Class::BAGIAN_DIKOSONGKAN,
        waived: Class::BAGIAN_DINYATAKAN_TIDAK_BERLAKU,
        reinstated: Class::BAGIAN_BERLAKU_LAGI,
    }
}

static TAK_TENTU: Group = three(
    Is(Class::BAGIAN_TAK_TENTU_DITAMBAH),
    Is(Class::BAGIAN_TAK_TENTU_DIHAPUS),
    Is(Class::BAGIAN_TAK_TENTU_DIUBAH),
);
static KODE: Group = Group {
    renamed: Class::KODE_DIGANTI,
    ..three(
        Is(Class::KODE_DIGANTI),
        Is(Class::KODE_DIGANTI),
        Is(Class::KODE_DIGANTI),
    )
};
static JUDUL: Group = Group {
    renamed: Class::JUDUL_DIUBAH,
    ..three(
        Is(Class::KETERANGAN_DITAMBAH),
        Is(Class::KETERANGAN_DIHAPUS),
        Is(Class::JUDUL_DIUBAH),
    )
};
static ALAMAT: Group = Group {
    renamed: Class::STANDAR_BERGANTI_ALAMAT,
    ..three(
        Is(Class::KODE_DIGANTI),
        Is(Class::KODE_DIGANTI),
        Is(Class::STANDAR_BERGANTI_ALAMAT),
    )
};
static STATUS: Group = three(Status, Status, Status);
static KEPUTUSAN: Group = three(
    Is(Class::KEPUTUSAN_DISEBUT),
    Is(Class::KEPUTUSAN_TIDAK_DISEBUT),
    Is(Class::KEPUTUSAN_DIUBAH),
);
static TANGGAL: Group = three(
    Is(Class::TANGGAL_DISEBUT),
    Is(Class::TANGGAL_TIDAK_DISEBUT),
    Is(Class::TANGGAL_DIUBAH),
);
static PROFIL: Group = three(
    Is(Class::PROFIL_DIUBAH),
    Is(Class::PROFIL_DIUBAH),
    Is(Class::PROFIL_DIUBAH),
);
static SIFAT: Group = three(
    Is(Class::BAGIAN_TAK_TENTU_DITAMBAH),
    Is(Class::BAGIAN_TAK_TENTU_DIHAPUS),
    Is(Class::SIFAT_DIUBAH),
);
static VARIAN: Group = three(
    Is(Class::VARIAN_DITAMBAH),
    Is(Class::VARIAN_DIHAPUS),
    Is(Class::BAGIAN_TAK_TENTU_DIUBAH),
);
static SYARAT: Group = Group {
    split: Class::SYARAT_DIPECAH,
    merged: Class::SYARAT_DIGABUNG,
    waived: Class::SYARAT_DINYATAKAN_TIDAK_ADA,
    reinstated: Class::SYARAT_ADA_LAGI,
    ..three(
        Is(Class::SYARAT_DITAMBAH),
        Is(Class::SYARAT_DIHAPUS),
        Is(Class::SYARAT_DIUBAH),
    )
};
static PILIHAN: Group = Group {
    filled: Class::PILIHAN_DIRINCI,
    emptied: Class::PILIHAN_TIDAK_DIRINCI,
    ..three(
        Is(Class::PILIHAN_DITAMBAH),
        Is(Class::PILIHAN_DIHAPUS),
        Is(Class::SYARAT_DIUBAH),
    )
};
static BILA: Group = three(
    Is(Class::SYARAT_BERSYARAT),
    Is(Class::SYARAT_TANPA_SYARAT),
    Is(Class::KEADAAN_SYARAT_DIUBAH),
);
static RANGKAP: Group = three(
    Number(RANGKAP_SCALE),
    Number(RANGKAP_SCALE),
    Number(RANGKAP_SCALE),
);
static BENTUK: Group = three(
    Is(Class::BENTUK_DISEBUT),
    Is(Class::BENTUK_TIDAK_DISEBUT),
    Form,
);
static RINCIAN: Group = three(
    Is(Class::RINCIAN_SYARAT_DITAMBAH),
    Is(Class::RINCIAN_SYARAT_DIHAPUS),
    Is(Class::RINCIAN_SYARAT_DIUBAH),
);
static UNTUK_SYARAT: Group = untuk(Class::SYARAT_MELUAS, Class::SYARAT_MENYEMPIT);
static UNTUK_BIAYA: Group = untuk(Class::BIAYA_MELUAS, Class::BIAYA_MENYEMPIT);
static UNTUK_PRODUK: Group = untuk(Class::PRODUK_MELUAS, Class::PRODUK_MENYEMPIT);
static UNTUK: Group = untuk(Class::AUDIENS_MELUAS, Class::AUDIENS_MENYEMPIT);

const fn untuk(wider: Class, narrower: Class) -> Group {
    let audience = Audience([wider, narrower, Class::BAGIAN_TAK_TENTU_DIUBAH]);
    three(audience, audience, audience)
}

static LANGKAH: Group = Group {
    moved: Class::LANGKAH_DIPINDAH,
    split: Class::LANGKAH_DIPECAH,
    merged: Class::LANGKAH_DIGABUNG,
    ..three(
        Step([
            Class::LANGKAH_PEMOHON_DITAMBAH,
            Class::LANGKAH_PETUGAS_DITAMBAH,
            Class::LANGKAH_SISTEM_DITAMBAH,
            Class::LANGKAH_TANPA_PELAKU_DITAMBAH,
        ]),
        Step([
            Class::LANGKAH_PEMOHON_DIHAPUS,
            Class::LANGKAH_PETUGAS_DIHAPUS,
            Class::LANGKAH_SISTEM_DIHAPUS,
            Class::LANGKAH_TANPA_PELAKU_DIHAPUS,
        ]),
        TEKS_LANGKAH,
    )
};
const TEKS_LANGKAH: Pick = Step([
    Class::LANGKAH_PEMOHON_DIUBAH,
    Class::LANGKAH_PETUGAS_DIUBAH,
    Class::LANGKAH_PETUGAS_DIUBAH,
    Class::BAGIAN_TAK_TENTU_DIUBAH,
]);
static ISI_LANGKAH: Group = three(TEKS_LANGKAH, TEKS_LANGKAH, TEKS_LANGKAH);
static PELAKU: Group = three(Actor, Actor, Actor);
static TUJUAN: Group = three(
    Is(Class::TUJUAN_DISEBUT),
    Is(Class::TUJUAN_TIDAK_DISEBUT),
    Is(Class::TUJUAN_DIUBAH),
);
static CABANG: Group = three(
    Is(Class::CABANG_DITAMBAH),
    Is(Class::CABANG_DIHAPUS),
    Is(Class::CABANG_DIUBAH),
);
static JALUR: Group = three(
    Is(Class::JALUR_DITAMBAH),
    Is(Class::JALUR_DIHAPUS),
    Is(Class::BAGIAN_TAK_TENTU_DIUBAH),
);
static BAGAN: Group = Group {
    filled: Class::BAGAN_DITAMBAH,
    emptied: Class::BAGAN_DIHAPUS,
    ..three(
        Is(Class::BAGAN_DITAMBAH),
        Is(Class::BAGAN_DIHAPUS),
        Is(Class::BAGAN_DIUBAH),
    )
};
static WAKTU: Group = three(
    Is(Class::WAKTU_DIJANJIKAN),
    Is(Class::WAKTU_TIDAK_DIJANJIKAN),
    Time(WAKTU_SCALE),
);
static AWAL: Group = three(
    Is(Class::AWAL_WAKTU_DISEBUT),
    Is(Class::AWAL_WAKTU_TIDAK_DISEBUT),
    Is(Class::AWAL_WAKTU_DIUBAH),
);
static KONDISI: Group = three(
    Is(Class::KONDISI_WAKTU_DITAMBAH),
    Is(Class::KONDISI_WAKTU_DIHAPUS),
    Is(Class::KONDISI_WAKTU_DIUBAH),
);
static PERPANJANGAN: Group = three(
    Is(Class::PERPANJANGAN_DITAMBAH),
    Is(Class::PERPANJANGAN_DIHAPUS),
    Time(WAKTU_SCALE),
);
static TAHAP: Group = Group {
    moved: Class::TAHAP_DIPINDAH,
    ..three(
        Is(Class::TAHAP_DITAMBAH),
        Is(Class::TAHAP_DIHAPUS),
        Is(Class::BAGIAN_TAK_TENTU_DIUBAH),
    )
};
static BIAYA: Group = Group {
    waived: Class::BIAYA_DINYATAKAN_TIDAK_ADA,
    reinstated: Class::BIAYA_ADA_LAGI,
    ..three(
        Fee([Class::GRATIS_DISEBUT, Class::BIAYA_DITAMBAH]),
        Fee([Class::GRATIS_TIDAK_DISEBUT, Class::BIAYA_DIHAPUS]),
        Is(Class::BIAYA_TAK_TERBANDING),
    )
};
static JUMLAH: Group = three(
    Is(Class::KETERANGAN_BIAYA_DITAMBAH),
    Is(Class::KETERANGAN_BIAYA_DIHAPUS),
    Money,
);
static KETERANGAN_BIAYA: Group = three(
    Is(Class::KETERANGAN_BIAYA_DITAMBAH),
    Is(Class::KETERANGAN_BIAYA_DIHAPUS),
    Is(Class::BIAYA_TAK_TERBANDING),
);
static PENANGGUNG: Group = three(
    Is(Class::PENANGGUNG_DITAMBAH),
    Is(Class::PENANGGUNG_DIHAPUS),
    Is(Class::BIAYA_TAK_TERBANDING),
);
static PRODUK: Group = three(
    Is(Class::PRODUK_DITAMBAH),
    Is(Class::PRODUK_DIHAPUS),
    Is(Class::PRODUK_DIUBAH),
);
static MASA: Group = three(
    Is(Class::MASA_BERLAKU_DISEBUT),
    Is(Class::MASA_BERLAKU_TIDAK_DISEBUT),
    Time(MASA_SCALE),
);
static KANAL: Group = Group {
    waived: Class::PENGADUAN_DINYATAKAN_TIDAK_ADA,
    reinstated: Class::PENGADUAN_ADA_LAGI,
    ..three(
        Is(Class::KANAL_DITAMBAH),
        Is(Class::KANAL_DIHAPUS),
        Is(Class::KANAL_DIUBAH),
    )
};
static ISI_KANAL: Group = Group {
    renamed: Class::KANAL_DIUBAH,
    ..three(
        Is(Class::KETERANGAN_DITAMBAH),
        Is(Class::KETERANGAN_DIHAPUS),
        Is(Class::KANAL_DIUBAH),
    )
};
static JAM: Group = three(
    Is(Class::BAGIAN_TAK_TENTU_DITAMBAH),
    Is(Class::BAGIAN_TAK_TENTU_DIHAPUS),
    Is(Class::JAM_DIUBAH),
);
static PENGADUAN: Group = Group {
    waived: Class::PENGADUAN_DINYATAKAN_TIDAK_ADA,
    reinstated: Class::PENGADUAN_ADA_LAGI,
    ..three(
        Is(Class::BAGIAN_TAK_TENTU_DITAMBAH),
        Is(Class::BAGIAN_TAK_TENTU_DIHAPUS),
        Is(Class::BAGIAN_TAK_TENTU_DIUBAH),
    )
};
static BATAS_ADUAN: Group = Group {
    waived: Class::PENGADUAN_DINYATAKAN_TIDAK_ADA,
    reinstated: Class::PENGADUAN_ADA_LAGI,
    ..three(
        Is(Class::BATAS_ADUAN_DITAMBAH),
        Is(Class::BATAS_ADUAN_DIHAPUS),
        Is(Class::BAGIAN_TAK_TENTU_DIUBAH),
    )
};
static DASAR: Group = three(
    Is(Class::DASAR_DITAMBAH),
    Is(Class::DASAR_DIHAPUS),
    Is(Class::DASAR_DIUBAH),
);
static ISI_DASAR: Group = three(
    Is(Class::KETERANGAN_DITAMBAH),
    Is(Class::KETERANGAN_DIHAPUS),
    Is(Class::DASAR_DIUBAH),
);
static FASILITAS: Group = three(
    Is(Class::FASILITAS_DITAMBAH),
    Is(Class::FASILITAS_DIHAPUS),
    Is(Class::FASILITAS_DIUBAH),
);
static JAMINAN: Group = Group {
    waived: Class::JAMINAN_DINYATAKAN_TIDAK_ADA,
    reinstated: Class::JAMINAN_ADA_LAGI,
    ..three(
        Is(Class::JAMINAN_DITAMBAH),
        Is(Class::JAMINAN_DIHAPUS),
        Is(Class::JAMINAN_DIUBAH),
    )
};
static ORANG: Group = three(
    Is(Class::KETERANGAN_DITAMBAH),
    Is(Class::KETERANGAN_DIHAPUS),
    People(ORANG_SCALE),
);
static TEMPAT: Group = three(
    Is(Class::TEMPAT_DITAMBAH),
    Is(Class::TEMPAT_DIHAPUS),
    Is(Class::TEMPAT_DIUBAH),
);
static ISI_TEMPAT: Group = three(
    Is(Class::KETERANGAN_DITAMBAH),
    Is(Class::KETERANGAN_DIHAPUS),
    Is(Class::TEMPAT_DIUBAH),
);

macro_rules! rows {
    (@order) => { Order::Set };
    (@order urut) => { Order::Sequence };
    ($($record:literal: $($key:literal $group:ident $($order:ident)?),+;)*) => {
        static ROWS: &[Row] = &[$($(Row {
            record: $record, key: $key, group: &$group, order: rows!(@order $($order)?),
        }),+),*];
    };
}

rows! {
    "Standar": "skema" KODE, "kode" ALAMAT, "judul" JUDUL, "status" STATUS, "keputusan" KEPUTUSAN,
        "berlaku_sejak" TANGGAL, "berlaku_sampai" TANGGAL, "ditinjau" TANGGAL, "revisi" TANGGAL,
        "menggantikan" NETRAL, "dicabut_sejak" TANGGAL, "dicabut_oleh" NETRAL, "alamat_lama" KODE, "pelaku" NETRAL;
    "Isi": "profil" PROFIL, "sifat" SIFAT, "penanggung_jawab" NETRAL, "varian" VARIAN, "persyaratan" SYARAT,
        "prosedur" TAK_TENTU, "jangka_waktu" WAKTU, "biaya" BIAYA, "produk" PRODUK, "pengaduan" PENGADUAN,
        "dasar_hukum" DASAR, "sarana" FASILITAS, "kompetensi" NETRAL, "pengawasan" NETRAL,
        "jumlah_pelaksana" ORANG, "jaminan_pelayanan" JAMINAN, "jaminan_keamanan" JAMINAN, "evaluasi" NETRAL,
        "lokasi" TEMPAT, "tambahan" NETRAL;
    "Lokasi": "nama" NETRAL, "alamat" ISI_TEMPAT, "jam" JAM, "kanal" KANAL, "keterangan" TAK_TENTU;
    "Tambahan": "judul" NETRAL, "isi" TAK_TENTU;
    "Pelaku": "kode" KODE, "nama" NETRAL, "jenis" TAK_TENTU;
    "Varian": "kode" KODE, "nama" NETRAL, "sumbu" NETRAL;
    "Persyaratan": "kode" KODE, "teks" SYARAT, "untuk" UNTUK_SYARAT, "salah_satu" PILIHAN, "bentuk" BENTUK,
        "rangkap" RANGKAP, "lembar" RANGKAP, "ukuran" RINCIAN, "latar" RINCIAN, "meterai" RINCIAN,
        "formulir" NETRAL, "bila" BILA, "butir" SYARAT;
    "Formulir": "kode" NETRAL, "alamat" NETRAL;
    "Prosedur": "pelaku" PELAKU, "langkah" LANGKAH urut, "alur" BAGAN, "jalur" JALUR, "keterangan" NETRAL,
        "gaya" NETRAL;
    "Jalur": "kode" KODE, "nama" NETRAL, "untuk" UNTUK, "pelaku" PELAKU, "langkah" LANGKAH urut, "alur" BAGAN;
    "Langkah": "kode" KODE, "pelaku" PELAKU, "teks" ISI_LANGKAH, "untuk" UNTUK, "waktu" WAKTU,
        "kelengkapan" ISI_LANGKAH, "keluaran" NETRAL, "keterangan" NETRAL, "ke" TUJUAN, "jika" CABANG;
    "Cabang": "bila" CABANG, "ke" TUJUAN;
    "Durasi": "dari" WAKTU, "nilai" WAKTU, "batas" WAKTU, "satuan" WAKTU, "sejak" AWAL, "sebelum" AWAL,
        "kondisi" KONDISI, "perpanjangan" PERPANJANGAN, "untuk" UNTUK;
    "Perpanjangan": "nilai" WAKTU, "satuan" WAKTU;
    "Bertahap": "tahap" TAHAP urut, "total" WAKTU, "untuk" UNTUK;
    "Tahap": "nama" NETRAL, "waktu" WAKTU;
    "Biaya": "nama" NETRAL, "jumlah" JUMLAH, "dari" JUMLAH, "per" KETERANGAN_BIAYA, "kategori" NETRAL,
        "untuk" UNTUK_BIAYA, "dasar" DASAR, "menurut" KETERANGAN_BIAYA, "penanggung" PENANGGUNG,
        "rumus" KETERANGAN_BIAYA, "jenis" KETERANGAN_BIAYA;
    "Produk": "teks" PRODUK, "untuk" UNTUK_PRODUK, "masa_berlaku" MASA;
    "Pengaduan": "pejabat" NETRAL, "kanal" KANAL, "pelaku" PELAKU, "langkah" LANGKAH urut, "alur" BAGAN,
        "waktu" BATAS_ADUAN;
    "Kanal": "jenis" ISI_KANAL, "juga" KANAL, "nomor" ISI_KANAL, "alamat" ISI_KANAL, "ekstensi" ISI_KANAL,
        "nama" ISI_KANAL, "jam" JAM;
    "WaktuPengaduan": "kelas" TAK_TENTU, "nama" NETRAL, "waktu" WAKTU;
    "DasarHukum": "kode" KODE, "rujukan" DASAR;
    "Rujukan": "jenis" ISI_DASAR, "penerbit" ISI_DASAR, "daerah" ISI_DASAR, "nomor" ISI_DASAR, "tahun" ISI_DASAR,
        "tanggal" ISI_DASAR, "tentang" ISI_DASAR, "pasal" ISI_DASAR, "ayat" ISI_DASAR, "huruf" ISI_DASAR,
        "lembaran" ISI_DASAR, "mengubah" ISI_DASAR, "diubah" ISI_DASAR, "diubah_terakhir" ISI_DASAR,
        "juncto" ISI_DASAR;
    "Lain": "jenis" ISI_DASAR, "daerah" ISI_DASAR, "nomor" ISI_DASAR, "tahun" ISI_DASAR, "tentang" ISI_DASAR,
        "lembaran" ISI_DASAR;
    "Butir": "teks" TAK_TENTU, "butir" TAK_TENTU;
    "Orang": "dari" ORANG, "nilai" ORANG, "batas" ORANG;
    "MenurutPeran": "peran" NETRAL;
    "Peran": "nama" NETRAL, "jumlah" ORANG;
    "Evaluasi": "teks" NETRAL, "frekuensi" NETRAL, "jenis" NETRAL;
    "Instansi": "skema" KODE, "kode" KODE, "nama" NETRAL, "kop" NETRAL urut, "wilayah" NETRAL, "alamat" ISI_TEMPAT,
        "kontak" KANAL, "jam_pelayanan" JAM, "pimpinan" NETRAL, "keputusan" KEPUTUSAN, "pelaku" NETRAL,
        "bawaan" NETRAL;
    "Pimpinan": "jabatan" NETRAL, "nama" NETRAL, "pangkat" NETRAL, "nip" NETRAL;
    "Keputusan": "kode" KODE, "nomor" KEPUTUSAN, "tanggal" TANGGAL, "tentang" NETRAL, "tempat" NETRAL,
        "penandatangan" NETRAL, "mencabut" NETRAL, "berita_acara" NETRAL;
    "Penandatangan": "jabatan" NETRAL, "nama" NETRAL, "pangkat" NETRAL, "nip" NETRAL, "atas_nama" NETRAL;
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::collections::BTreeSet;

    use super::*;
    use crate::model::{FieldShape, Instansi, Record, Shape, Standar};

    /// Returns all fields that a standard or an agency is made of, by record and key.
    fn registry() -> BTreeMap<(&'static str, &'static str), FieldShape> {
        fn gather(
            shapes: Vec<FieldShape>,
            seen: &mut BTreeMap<(&'static str, &'static str), FieldShape>,
        ) {
            for shape in shapes {
                if seen
                    .insert((shape.record, shape.field.key), shape)
                    .is_none()
                {
                    inside((shape.shape)(), seen);
                }
            }
        }
        fn inside(shape: Shape, seen: &mut BTreeMap<(&'static str, &'static str), FieldShape>) {
            match shape {
                Shape::Phrase(_, fields) | Shape::Record(_, fields) => gather(fields(), seen),
                Shape::List(item) | Shape::Filled(item) => inside(item(), seen),
                Shape::Words | Shape::Text | Shape::Number | Shape::Choice | Shape::Flow => {}
            }
        }
        let mut seen = BTreeMap::new();
        gather(Standar::shapes(), &mut seen);
        gather(Instansi::shapes(), &mut seen);
        seen
    }

    #[test]
    fn every_field_of_the_registry_has_one_row() {
        let fields: BTreeSet<_> = registry().into_keys().collect();
        let rows: Vec<_> = ROWS.iter().map(|row| (row.record, row.key)).collect();
        let set: BTreeSet<_> = rows.iter().copied().collect();
        assert_eq!(rows.len(), set.len(), "a field has two rows");
        assert_eq!(
            fields.difference(&set).collect::<Vec<_>>(),
            Vec::<&(&str, &str)>::new()
        );
        assert_eq!(
            set.difference(&fields).collect::<Vec<_>>(),
            Vec::<&(&str, &str)>::new()
        );
    }

    #[test]
    fn every_kind_of_change_of_a_field_has_classes_and_its_way_back_the_mirrors() {
        for row in ROWS {
            for kind in Kind::ALL {
                let classes: BTreeSet<_> = row.group.pick(kind).classes().into_iter().collect();
                let back: BTreeSet<_> = row
                    .group
                    .pick(kind.mirror())
                    .classes()
                    .into_iter()
                    .map(Class::mirror)
                    .collect();
                assert!(!classes.is_empty());
                assert_eq!(classes, back, "{}.{} {kind:?}", row.record, row.key);
            }
        }
    }
}
