#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Speaks connected English digits with espeak-ng and writes them as a corpus: FLAC, 8 kHz, 16 bit, mono, with the
# manifest.csv that Voxbit reads. The same versions of espeak-ng and sox give the same bytes.
#
#   make_corpus.sh demo  OUT    the demo corpus: 12 speakers, 22 strings each
#   make_corpus.sh train OUT    speech to train the demo's model with: other voices, other strings
#
# Nothing is shared between the two: no pair of accent and voice of the demo occurs in training, and of the strings of
# three and more digits the demo has those with an even digit sum, training those with an odd one.
# Debian packages: espeak-ng, sox, libsox-fmt-base.
set -euo pipefail

usage() { sed -n '6,7s/^# *//p' "$0" >&2; exit 2; }
[ $# -eq 2 ] || usage
mode=$1 out=$2
words=(ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE)

# speaker, gender, espeak-ng language, its voice variant, accent, pitch (0..99), speed (words per minute)
demo_speakers() { cat <<'END'
f01 female en-us           f2 American    50 150
f02 female en-gb           f4 English     57 165
f03 female en-gb-scotland  f3 Scottish    46 140
f04 female en-gb-x-rp      f1 RP          62 155
f05 female en-029          f5 Caribbean   44 145
f06 female en-gb-x-gbclan  f2 Lancashire  55 170
m01 male   en-us           m3 American    47 155
m02 male   en-gb           m1 English     38 145
m03 male   en-gb-scotland  m7 Scottish    52 165
m04 male   en-gb-x-rp      m5 RP          43 150
m05 male   en-029          m2 Caribbean   56 160
m06 male   en-gb-x-gbclan  m4 Lancashire  40 140
END
}

training_speakers() {
  local number=0 language variant gender
  for language in en-us en-gb en-gb-scotland en-gb-x-rp en-029 en-gb-x-gbclan en-gb-x-gbcwmd en-us-nyc; do
    for variant in f1 f2 f3 f4 f5 Annie Andrea linda steph belinda m1 m2 m3 m4 m5 m6 m7 m8 Alex Andy ed paul; do
      if demo_speakers | grep -q " $language  *$variant "; then continue; fi
      number=$((number + 1))
      # Every second pair in a pattern that gives each language and each variant several times.
      [ $((number % 2)) -eq 0 ] || continue
      case $variant in f? | Annie | Andrea | linda | steph | belinda) gender=female ;; *) gender=male ;; esac
      printf 't%03d %s %s %s %s %d %d\n' "$number" "$gender" "$language" "$variant" "$language" \
        $((33 + number * 7 % 35)) $((125 + number * 11 % 60))
    done
  done
}

# A linear congruential generator (Knuth's MMIX constants), so that the strings do not depend on bash's version.
state=20240607
draw() {  # draw N: sets `drawn` to 0..N-1
  state=$(((state * 6364136223846793005 + 1442695040888963407) & 0x7fffffffffffffff))
  drawn=$(((state >> 33) % $1))
}

draw_string() {  # draw_string LENGTH PARITY: sets `digits`
  local length=$1 parity=$2 sum i
  while :; do
    digits="" sum=0
    for ((i = 0; i < length; ++i)); do
      draw 10
      digits+=$drawn sum=$((sum + drawn))
    done
    if [ "$length" -lt 3 ] || [ $((sum % 2)) -eq "$parity" ]; then return; fi
  done
}

manifest=$out/manifest.csv
speak() {  # speak NAME SUBSET DIGITS PITCH SPEED
  local name=$1 subset=$2 digits=$3 pitch=$4 speed=$5 text="" i
  for ((i = 0; i < ${#digits}; ++i)); do text+="${text:+ }${words[${digits:i:1}]}"; done
  draw 6
  # A trace of noise, as a microphone gives: digital silence occurs in no recording.
  espeak-ng -v "$language+$variant" -p "$pitch" -s "$speed" -g "$drawn" --stdout "${text,,}" |
    sox -D -R -t wav --ignore-length - -r 8000 -b 16 -c 1 -t wav - gain -n -4 >"$out/speech.wav"
  sox -D -R "$out/speech.wav" -t wav "$out/noise.wav" synth whitenoise gain -n -72
  sox -D -R -m -v 1 "$out/speech.wav" -v 1 "$out/noise.wav" -b 16 -C 8 "$out/audio/$name.flac"
  printf 'audio/%s.flac,%s,%s,%s,en,%s,%s\n' "$name" "$speaker" "$text" "$gender" "$accent" "$subset" >>"$manifest"
}

mkdir -p "$out/audio"
trap 'rm -f "$out/speech.wav" "$out/noise.wav"' EXIT
echo "path,speaker,transcript,gender,language,accent,subset" >"$manifest"

case $mode in
demo)
  while read -r speaker gender language variant accent pitch speed; do
    spoken=" "  # a string said twice by a speaker would be one recording in two subsets
    for ((n = 0; n < 22; ++n)); do
      if ((n < 8)); then subset=calibration; elif ((n < 12)); then subset=selection; else subset=test; fi
      draw_string $((n % 5 + 1)) 0
      while [[ $spoken == *" $digits "* ]]; do
        digits=$(printf "%0${#digits}d" $(((10#$digits + 1) % 10 ** ${#digits})))
      done
      spoken+="$digits "
      speak "$(printf '%s_%02d_%s' "$speaker" "$n" "$digits")" $subset "$digits" "$pitch" "$speed"
    done
  done < <(demo_speakers)
  ;;
train)
  while read -r speaker gender language variant accent pitch speed; do
    for ((n = 0; n < 20; ++n)); do  # single digits, twice each, pitch and speed varied
      draw 9 && p=$((pitch - 4 + drawn))
      draw 31 && s=$((speed - 15 + drawn))
      speak "$(printf '%s_d%02d_%d' "$speaker" "$n" $((n % 10)))" train $((n % 10)) $p $s
    done
    for ((n = 0; n < 8; ++n)); do
      draw 31 && s=$((speed - 15 + drawn))
      draw_string $((n % 4 + 2)) 1
      speak "$(printf '%s_s%02d_%s' "$speaker" "$n" "$digits")" strings "$digits" "$pitch" $s
    done
  done < <(training_speakers)
  ;;
*) usage ;;
esac
echo "$(($(wc -l <"$manifest") - 1)) utterances in $manifest" >&2
