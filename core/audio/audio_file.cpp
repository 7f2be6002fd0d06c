// SPDX-License-Identifier: Apache-2.0
#include "core/audio/audio_file.h"

#include <sndfile.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <functional>
#include <memory>
#include <system_error>

#include "core/audio/audio_container.h"
#include "core/audio/resample.h"
#include "core/base/delimited.h"
#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/base/text_file.h"

static_assert(std::endian::native == std::endian::little, "the audio hash is defined over little-endian float32");

namespace voxbit {
namespace {

/// Values (frames x channels) decoded at a time: 256 KiB.
constexpr sf_count_t kBlockValues = 1 << 16;

struct SndfileCloser {
    void operator()(SNDFILE* file) const { sf_close(file); }
};
using Sndfile = std::unique_ptr<SNDFILE, SndfileCloser>;

struct OpenAudio {
    Sndfile file;
    SF_INFO info{};
};

[[noreturn]] void reject(const std::filesystem::path& path, const std::string& reason) {
    throw FormatError(path.string() + ": " + reason);
}

/// Refuses what must not reach the decoder: it would wait on a pipe, and its messages for these are vague.
void checkFile(const std::filesystem::path& path) {
    std::error_code code;
    const auto status = std::filesystem::status(path, code);
    if (status.type() == std::filesystem::file_type::not_found) throw IoError(path.string() + ": no such file");
    // A loop of links, or a folder that may not be entered.
    if (!std::filesystem::exists(status)) throw IoError(path.string() + ": " + code.message());
    if (!std::filesystem::is_regular_file(status)) throw IoError(path.string() + ": not a regular file");
    const auto size = std::filesystem::file_size(path, code);
    if (code) throw IoError(path.string() + ": " + code.message());
    if (::access(path.c_str(), R_OK) != 0) throw IoError(path.string() + ": " + std::strerror(errno));
    if (size == 0) reject(path, "empty: the file has 0 bytes");
}

OpenAudio openAudio(const std::filesystem::path& path) {
    checkFile(path);
    if (const auto reason = findTruncation(path)) reject(path, *reason);
    OpenAudio audio;
    audio.file.reset(sf_open(path.c_str(), SFM_READ, &audio.info));
    if (!audio.file) reject(path, std::string("not a readable audio file: ") + sf_strerror(nullptr));
    const SF_INFO& info = audio.info;
    if ((info.format & SF_FORMAT_TYPEMASK) == SF_FORMAT_RAW) {
        reject(path, "not a readable audio file: it has no header that says what its samples are");
    }
    if (info.channels < 1 || info.channels > kMaxAudioChannels) {
        reject(path, "its header says " + std::to_string(info.channels) + " channels; 1 to " +
                         std::to_string(kMaxAudioChannels) + " are accepted");
    }
    if (info.samplerate < kMinSampleRateHz || info.samplerate > kMaxSampleRateHz) {
        reject(path, "its header says " + std::to_string(info.samplerate) + " Hz; " + std::to_string(kMinSampleRateHz) +
                         " to " + std::to_string(kMaxSampleRateHz) + " are accepted");
    }
    return audio;
}

/// libsndfile gives SF_COUNT_MAX for a length that the header leaves open. That of an MP3 is guessed from its bit rate
/// where it has no Xing header; findTruncation() looked at its frames.
bool isLengthExact(const SF_INFO& info) {
    return info.frames >= 0 && info.frames < SF_COUNT_MAX && (info.format & SF_FORMAT_TYPEMASK) != SF_FORMAT_MPEG;
}

AudioFacts factsOf(std::int64_t frames, const SF_INFO& info) {
    return {frames, info.samplerate, info.channels, static_cast<double>(frames) / info.samplerate};
}

/// Decodes block by block into `consume`, checking every sample, and the count against the header at the end.
AudioFacts decode(const std::filesystem::path& path, OpenAudio& audio,
                  const std::function<void(std::span<const float>)>& consume) {
    const SF_INFO& info = audio.info;
    const sf_count_t blockFrames = kBlockValues / info.channels;
    std::vector<float> block(static_cast<std::size_t>(blockFrames * info.channels));
    std::int64_t frames = 0;
    for (;;) {
        const sf_count_t got = sf_readf_float(audio.file.get(), block.data(), blockFrames);
        if (got <= 0) break;
        const std::span values(block.data(), static_cast<std::size_t>(got * info.channels));
        const auto bad = std::find_if(values.begin(), values.end(), [](float x) { return !std::isfinite(x); });
        if (bad != values.end()) {
            const auto frame = frames + (bad - values.begin()) / info.channels;
            reject(path,
                   std::string(std::isnan(*bad) ? "NaN" : "infinite") + " sample in frame " + std::to_string(frame));
        }
        frames += got;
        if (frames > kMaxAudioFrames) {
            reject(path, "longer than " + std::to_string(kMaxAudioFrames) + " frames; split it into utterances");
        }
        consume(values);
    }
    if (sf_error(audio.file.get()) != SF_ERR_NO_ERROR) {
        reject(path,
               "damaged or truncated after " + std::to_string(frames) + " frames: " + sf_strerror(audio.file.get()));
    }
    if (isLengthExact(info) && frames < info.frames) {
        reject(path, "truncated: its header promises " + std::to_string(info.frames) + " frames, " +
                         std::to_string(frames) + " could be decoded");
    }
    if (frames == 0) reject(path, "holds no audio: zero frames");
    return factsOf(frames, info);
}

/// A file in memory for sf_open_virtual: encoded bytes are collected, then written in one atomic step.
struct MemoryFile {
    std::string content;
    std::size_t position = 0;

    static MemoryFile& self(void* data) { return *static_cast<MemoryFile*>(data); }
    static sf_count_t length(void* data) { return static_cast<sf_count_t>(self(data).content.size()); }
    static sf_count_t tell(void* data) { return static_cast<sf_count_t>(self(data).position); }
    static sf_count_t seek(sf_count_t offset, int whence, void* data) {
        MemoryFile& file = self(data);
        const sf_count_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? tell(data) : length(data);
        file.position = static_cast<std::size_t>(std::max<sf_count_t>(0, base + offset));
        return tell(data);
    }
    static sf_count_t read(void* target, sf_count_t count, void* data) {
        MemoryFile& file = self(data);
        if (file.position >= file.content.size()) return 0;
        const std::size_t copied =
            file.content.copy(static_cast<char*>(target), static_cast<std::size_t>(count), file.position);
        file.position += copied;
        return static_cast<sf_count_t>(copied);
    }
    static sf_count_t write(const void* source, sf_count_t count, void* data) {
        MemoryFile& file = self(data);
        const std::size_t end = file.position + static_cast<std::size_t>(count);
        if (file.content.size() < end) file.content.resize(end);
        std::copy_n(static_cast<const char*>(source), count, file.content.data() + file.position);
        file.position = end;
        return count;
    }
};

int containerOf(const std::filesystem::path& path) {
    const std::string extension = lowerCase(path.extension().string());
    if (extension == ".wav") return SF_FORMAT_WAV;
    if (extension == ".flac") return SF_FORMAT_FLAC;
    throw InvalidArgument("cannot write " + path.string() + ": audio is written as .wav or .flac");
}

/// Multiplying by 32768, as reading divides by it, keeps 16-bit audio bit for bit.
std::vector<short> toPcm16(const std::filesystem::path& path, std::span<const float> samples) {
    std::vector<short> pcm(samples.size());
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (!std::isfinite(samples[i])) {
            throw InvalidArgument("cannot write " + path.string() + ": sample " + std::to_string(i) + " is not finite");
        }
        pcm[i] = static_cast<short>(std::lrint(std::clamp(samples[i] * 32768.0F, -32768.0F, 32767.0F)));
    }
    return pcm;
}

}  // namespace

AudioClip readAudio(const std::filesystem::path& path) {
    OpenAudio audio = openAudio(path);
    AudioClip clip{{}, audio.info.samplerate};
    const auto channels = static_cast<std::size_t>(audio.info.channels);
    decode(path, audio, [&](std::span<const float> values) {
        if (channels == 1) {
            clip.samples.insert(clip.samples.end(), values.begin(), values.end());
            return;
        }
        for (std::size_t i = 0; i < values.size(); i += channels) {
            double sum = 0.0;
            for (std::size_t c = 0; c < channels; ++c) sum += static_cast<double>(values[i + c]);
            clip.samples.push_back(static_cast<float>(sum / static_cast<double>(channels)));
        }
    });
    return clip;
}

std::vector<float> readAudioAt(const std::filesystem::path& path, int rateHz) {
    AudioClip clip = readAudio(path);
    if (clip.sampleRateHz == rateHz) return std::move(clip.samples);
    try {
        return resample(clip.samples, clip.sampleRateHz, rateHz);
    } catch (const FormatError& error) {
        reject(path, error.what());
    }
}

AudioDigest digestAudio(const std::filesystem::path& path) {
    OpenAudio audio = openAudio(path);
    Sha256 hash;
    hash.update("voxbit audio 1\nrate " + std::to_string(audio.info.samplerate) + "\nchannels " +
                std::to_string(audio.info.channels) + "\n");
    AudioDigest digest;
    digest.facts = decode(path, audio, [&](std::span<const float> values) { hash.update(std::as_bytes(values)); });
    digest.audioHash = hash.hexDigest();
    return digest;
}

void writeAudio(const std::filesystem::path& path, std::span<const float> samples, int sampleRateHz) {
    const int container = containerOf(path);
    if (samples.empty()) throw InvalidArgument("cannot write " + path.string() + ": no samples were given");
    if (sampleRateHz < kMinSampleRateHz || sampleRateHz > kMaxSampleRateHz) {
        throw InvalidArgument("cannot write " + path.string() + ": sample rate " + std::to_string(sampleRateHz) +
                              " Hz is out of bounds");
    }
    const std::vector<short> pcm = toPcm16(path, samples);

    MemoryFile memory;
    SF_VIRTUAL_IO io{&MemoryFile::length, &MemoryFile::seek, &MemoryFile::read, &MemoryFile::write, &MemoryFile::tell};
    SF_INFO info{};
    info.samplerate = sampleRateHz;
    info.channels = 1;
    info.format = container | SF_FORMAT_PCM_16;
    Sndfile file(sf_open_virtual(&io, SFM_WRITE, &info, &memory));
    const auto count = static_cast<sf_count_t>(pcm.size());
    if (!file || sf_write_short(file.get(), pcm.data(), count) != count || sf_close(file.release()) != 0) {
        throw IoError("cannot encode " + path.string() + ": " + sf_strerror(file.get()));
    }
    writeFileAtomically(path, memory.content);
}

}  // namespace voxbit
