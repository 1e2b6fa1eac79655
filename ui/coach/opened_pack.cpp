#include "ui/coach/opened_pack.h"

#include "core/training/lint.h"
#include "ui/theme/phrases.h"
#include "ui/theme/tame_text.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSettings>

namespace rolewright::ui {
namespace {

const QString recentSetting = QStringLiteral("training/packs");
constexpr int mostRecent = 10;
constexpr std::size_t mostFlaws = 500;  ///< that are shown: a hostile pack may have any number

std::optional<training::AnchorList> knownAnchors()
{
    QFile file(QStringLiteral(":/rolewright/training/anchors.json"));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    auto list = training::AnchorList::read(file.readAll().toStdString());
    return list ? std::optional(*std::move(list)) : std::nullopt;
}

FlawLine lineOf(const training::Flaw& flaw)
{
    const QString place = tameText(flaw.file);
    return {QString::fromStdString(flaw.rule), flaw.span.begin.line > 0 ? QStringLiteral("%1:%2").arg(place).arg(flaw.span.begin.line) : place,
            tameText(toQt(flaw.message).toStdString()), flaw.mustGo()};
}

}  // namespace

OpenedPack openPack(const QString& path)
{
    const auto files = training::readPack(path.toStdString());
    if (!files)
        return {files.error(), {}, {}};
    OpenedPack opened{Error{}, {}, training::contentHash(*files)};
    const auto anchors = knownAnchors();
    for (const training::Flaw& flaw : training::lint(*files, anchors ? &*anchors : nullptr)) {
        if (opened.flaws.size() == mostFlaws)
            break;
        opened.flaws.push_back(lineOf(flaw));
    }
    auto pack = training::loadPack(*files);
    if (pack)
        opened.pack = std::make_shared<const training::Pack>(*std::move(pack));
    else
        opened.pack = pack.error();
    return opened;
}

std::string progressName(const std::string& packId, const PackPlace& place)
{
    if (place.isOwn())
        return packId;
    const QByteArray where = QCryptographicHash::hash(QFileInfo(place.path).absoluteFilePath().toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
    return (place.isPreview ? "preview-" : "opened-") + packId + "-" + where.toStdString();
}

QStringList recentPacks()
{
    return QSettings().value(recentSetting).toStringList();
}

void rememberPack(const QString& path)
{
    QStringList recent = recentPacks();
    recent.removeAll(path);
    recent.prepend(path);
    QSettings().setValue(recentSetting, recent.mid(0, mostRecent));
}

void forgetPack(const QString& path)
{
    QStringList recent = recentPacks();
    recent.removeAll(path);
    QSettings().setValue(recentSetting, recent);
}

}  // namespace rolewright::ui
