#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Follows each recipe of CONTRIBUTING.md once: applies the worked examples of this folder to a copy of the tracked tree,
# builds it and asks the built programs for what was added.
#   try_all.sh [FOLDER]
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd -P)
tree=${1:-$root/build/recipes}
# The copy lies in its build folder as this tree does: seen from there paths are the same, and ccache finds what it has.
build=$tree/build/release
out=$tree/build/out
export CCACHE_BASEDIR="${CCACHE_BASEDIR:-$root}" QT_QPA_PLATFORM=offscreen OMP_WAIT_POLICY=passive

fail() {
    echo "recipes: $*" >&2
    exit 1
}

# Only what differs is written: what is built stays built.
copy_tree() {
    local stage=$tree.stage name
    rm -rf "$stage"
    mkdir -p "$stage" "$tree"
    (cd "$root" && git ls-files -z | tar -c --null -T - | tar -x -C "$stage")
    # Inside the repository git would look for the files at its root.
    (cd "$stage" && GIT_CEILING_DIRECTORIES=$(dirname "$stage") git apply --whitespace=nowarn tests/recipes/*.patch)
    while IFS= read -r -d '' name; do
        cmp -s "$stage/$name" "$tree/$name" && continue
        mkdir -p "$(dirname "$tree/$name")"
        cp "$stage/$name" "$tree/$name"
    done < <(cd "$stage" && find . -type f -print0)
    while IFS= read -r -d '' name; do
        [ -e "$stage/$name" ] || rm "$tree/$name"
    done < <(cd "$tree" && find . -path ./build -prune -o -type f -print0)
    rm -rf "$stage"
}

build_tree() {
    local strict=OFF
    [ -z "${CI:-}" ] || strict=ON
    mkdir -p "$out"
    (cd "$tree" && cmake --preset release -DVOXBIT_WERROR=$strict -DVOXBIT_TEST_DATA="$root/../shared" &&
        cmake --build --preset release --target voxbit-cli models_tst_keyword_networks window_tst_core_text \
            window_tst_metric_text window_tst_translations) >"$out/build.log" 2>&1 ||
        { tail -n 40 "$out/build.log" >&2; fail "the tree does not build with its additions"; }
}
# ask NAME ARGUMENT...: runs a command of the built tool; its answer is in $out/NAME.
ask() {
    local name=$1
    shift
    (cd "$tree" && "$build/app/cli/voxbit-cli" "$@") >"$out/$name" 2>"$out/$name.err" ||
        { cat "$out/$name.err" >&2; fail "voxbit-cli $* failed"; }
}

# says NAME PATTERN: whether an answer has a line like this.
says() {
    grep -Eq -- "$2" "$out/$1" || { cat "$out/$1" >&2; fail "$1: no line matches $2"; }
}

# holds NAME AWK_PROGRAM MESSAGE: whether a program over an answer exits with 0.
holds() {
    awk "$2" "$out/$1" || { cat "$out/$1" >&2; fail "$1: $3"; }
}

# test_program TARGET [FUNCTION...]
test_program() {
    local target=$1
    shift
    "$(find "$build/tests" -name "$target" -type f -perm -u+x)" "$@" >"$out/$target.log" 2>&1 ||
        { tail -n 40 "$out/$target.log" >&2; fail "$target $* failed"; }
}

# A kurtosis is at least 1, as the mean of squares is at least the square of the mean.
try_metric() {
    ask metric rank configs/demo.yaml "${database[@]}" --metric kurtosis
    holds metric '$1 ~ /^[0-9]+$/ && NF == 6 { ++layers; if ($6 < 1) exit 2 } END { exit layers < 38 }' \
        "38 layers have a kurtosis of 1 or more"
}

try_allocator() {
    ask allocator allocate configs/demo.yaml "${database[@]}" --allocator in_turn --json --out "$out/bits.csv"
    holds bits.csv 'BEGIN { FS = "," } $2 == 2 { ++narrowest } $2 == 8 { ++widest } $2 > 2 && $2 < 8 { ++between }
        END { exit !(narrowest && widest && between <= 1) }' "all layers but one have 2 or 8 bits"
}

# Its ranges are at most those of minmax, so are the steps of inputs with as many levels.
try_calibrator() {
    local name
    for name in minmax aciq; do
        ask "$name" calibrate configs/demo.yaml "${database[@]}" --calibrator "$name" --activation-bits 4
    done
    awk '!/^wav2vec2/ || NF < 9 { next } FNR == NR { whole[$1] = $6; next }
        { ++layers; if ($6 > whole[$1]) exit 2; if ($6 < whole[$1]) ++narrower }
        END { exit !(layers == 38 && narrower > 19) }' "$out/minmax" "$out/aciq" ||
        { cat "$out/minmax" "$out/aciq" >&2; fail "aciq: inputs of 38 layers have no narrower ranges than with minmax"; }
}

# Two sentences in the folders of TIMIT.
try_corpus() {
    local speaker
    for speaker in TRAIN/DR1/FCJF0 TEST/DR2/MABW0; do
        mkdir -p "$out/timit/$speaker"
        cp "$tree/resources/demo/corpus/audio/f01_00_7.flac" "$out/timit/$speaker/SA1.FLAC"
        echo "0 9216 Seven." >"$out/timit/$speaker/SA1.TXT"
    done
    ask corpus corpus "$out/timit"
    says corpus ': timit, 2 utterances, 2 speakers'
    says corpus '^FCJF0 +F +en +DR1 .* 1 '
    ask corpus_test corpus "$out/timit" --where 'gender=M & subset=test'
    says corpus_test '^MABW0 +M +en +DR2 .* 1 '
}

# A checkpoint of the new family with weights between -0.5 and 0.5.
make_checkpoint() {
    mkdir -p "$1"
    cat >"$1/config.json" <<'JSON'
{"model_type": "keyword-tdnn", "architectures": ["KeywordTdnn"], "hidden_size": 16, "num_hidden_layers": 2, "taps": 5,
 "id2label": {"0": "SEVEN", "1": "other"},
 "features": {"sample_rate": 16000, "clip_samples": 0, "centered": true, "window_samples": 512, "fft_samples": 512,
  "hop_samples": 160, "spectrum": "power", "mel_filters": "librosa", "mel_bins": 40, "lowest_hz": 0, "highest_hz": 8000,
  "log": "decibel", "floor": 1e-10, "top_decibels": 80, "cosine_norm": "orthonormal", "coefficients": 13}}
JSON
    echo '{"sampling_rate": 16000, "do_normalize": false}' >"$1/preprocessor_config.json"
    perl - "$1/model.safetensors" <<'PERL'
my @tensors = (["tdnn.0.weight", 16, 13, 5], ["tdnn.0.bias", 16], ["tdnn.1.weight", 16, 16, 5], ["tdnn.1.bias", 16],
               ["output.weight", 2, 16], ["output.bias", 2]);
my ($seed, $end, $data, @header) = (1, 0, "");
for (@tensors) {
    my ($name, @shape) = @$_;
    my ($begin, $count) = ($end, 1);
    $count *= $_ for @shape;
    $end += 4 * $count;
    push @header, sprintf '"%s": {"dtype": "F32", "shape": [%s], "data_offsets": [%d, %d]}', $name, join(", ", @shape),
        $begin, $end;
    $seed = ($seed * 1103515245 + 12345) % 2**31, $data .= pack "f<", $seed / 2**31 - 0.5 for 1 .. $count;
}
my $header = "{" . join(", ", @header) . "}";
open my $file, ">:raw", $ARGV[0] or die $!;
print $file pack("Q<", length $header), $header, $data;
PERL
}

try_model_family() {
    make_checkpoint "$out/tdnn"
    ask family inspect "$out/tdnn"
    says family ': keyword-tdnn, 2386 parameters'
    says family '^tdnn.1 +conv1d +\[16, 16, 5\] +1280 '
    ask family_quantized quantize --model "$out/tdnn" --corpus resources/demo/corpus/manifest.csv \
        --calibrate-on "speaker=f01 & subset=calibration" --count 4 --average-bits 5 --calibrator minmax \
        "${database[@]}" --out "$out/tdnn.voxbit"
    ask family_packed inspect "$out/tdnn.voxbit"
    says family_packed ': packed keyword-tdnn, '
    says family_packed '^ +1 +conv1d +\[16, 16, 5\] +5 '
    ask family_evaluated evaluate --model "$out/tdnn.voxbit" --corpus resources/demo/corpus/manifest.csv \
        --test-on "speaker=f01 & subset=test" --test-count 2 --evaluation.bootstrap_samples 100 "${database[@]}"
    test_program models_tst_keyword_networks
}

# The window offers all languages; only few strings of this one are translated.
try_language() {
    test_program window_tst_translations everyLanguageFitsInto1280 languagesAreCompiledIn placeholdersSurvive:es
}

# What metric, allocator and calibrator are called in the window, in the languages that are complete.
try_words() {
    test_program window_tst_metric_text
    test_program window_tst_core_text
    test_program window_tst_translations everyStringIsTranslated:{en,de,fr,zh_CN,ko}
}

rm -rf "$out"
copy_tree
build_tree
database=(--db "$out/voxbit.sqlite")
for recipe in metric allocator calibrator corpus model_family language words; do
    "try_$recipe"
    echo "recipes: $recipe works"
done
