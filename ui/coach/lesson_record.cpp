#include "ui/coach/lesson_record.h"

#include "core/base/time_text.h"
#include "ui/coach/certificate.h"
#include "ui/coach/lesson_shelf.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace rolewright::ui {
namespace {

struct RecordTexts {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::LessonRecord)
};

/// The record and the pack that it is of.
struct Kept {
    json::Object record;
    std::shared_ptr<const training::Pack> pack;
};

Result<Kept> keptOf(const RecordWanted& wanted)
{
    const auto opened = openLesson(wanted.lesson.toStdString(), wanted.locale, wanted.learner, false, wanted.place);
    if (!opened)
        return opened.error();
    const training::Pack& pack = *opened->pack;
    return Kept{training::recordOf(*opened->player, {wanted.name.toStdString(), pack.id, pack.hash, toIso8601(SystemClock().now())}), opened->pack};
}

QByteArray asText(const json::Object& object)
{
    return QByteArray::fromStdString(json::pretty(object, 1) + "\n");
}

}  // namespace

Result<QByteArray> recordText(const RecordWanted& wanted)
{
    const auto kept = keptOf(wanted);
    return kept ? Result<QByteArray>(asText(kept->record)) : kept.error();
}

Result<QByteArray> recordAsXapi(const RecordWanted& wanted)
{
    const auto kept = keptOf(wanted);
    if (!kept)
        return kept.error();
    std::size_t unread = 0;
    return asText(training::xapiStatements({kept->record}, unread));
}

Result<QByteArray> recordAsCertificate(const RecordWanted& wanted)
{
    auto kept = keptOf(wanted);
    if (!kept)
        return kept.error();
    const auto certificate = certificateOf({wanted.lesson.toStdString(), std::move(kept->record)}, {*kept->pack}, {}, {}, wanted.locale.toStdString());
    return certificate ? Result<QByteArray>(certificatePdf(*certificate)) : certificate.error();
}

Result<void> writeBytes(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{"FileError", RecordTexts::tr("%1 cannot be written: %2. Choose another place.").arg(path, file.errorString()).toStdString(), {}};
    return {};
}

}  // namespace rolewright::ui
