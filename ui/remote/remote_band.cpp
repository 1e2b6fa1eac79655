#include "ui/remote/remote_band.h"

#include "ui/models/session_time.h"
#include "ui/remote/remote_room.h"
#include "ui/remote/saved_connections.h"
#include "ui/store/calls.h"
#include "ui/theme/phrases.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

QLabel* wordsOf(const QString& objectName, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    return label;
}

/// In place of a bare code, where the code says little.
QString reasonOf(const Error& error)
{
    if (mirror::isNotThere(error))
        return RemoteBand::tr("not known there");
    return mirror::isBreakdown(error) ? RemoteBand::tr("the endpoint breaks down over it") : toQt(error.code);
}

}  // namespace

RemoteBand::RemoteBand(RemoteRoom& room, QWidget* parent) : QFrame(parent), m_room(room)
{
    setObjectName(QStringLiteral("remoteBand"));
    m_place = wordsOf(QStringLiteral("remotePlace"), this);
    m_gaps = wordsOf(QStringLiteral("remoteGaps"), this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_place);
    layout->addWidget(m_gaps);
    connect(&room, &RemoteRoom::pulled, this, &RemoteBand::showState);
    connect(&room, &RemoteRoom::unknownFound, this, &RemoteBand::showState);
    paintGround();
    showState();
}

void RemoteBand::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintGround();
}

void RemoteBand::paintGround()
{
    const QColor ground = environmentColour(environmentOf(m_room.connection().environment));
    const QString look = QStringLiteral("QLabel#remotePlace { background: %1; color: %2; padding: 3px; font-weight: bold; } QLabel#remoteGaps { color: %3; padding: 3px; }")
                             .arg(ground.name(), tokens().onEnvironment.name(), tokens().warning.name());
    if (look != styleSheet())
        setStyleSheet(look);
}

void RemoteBand::showState()
{
    const client::Connection& connection = m_room.connection();
    const QString where = connection.url.empty() ? tr("AWS, %1").arg(toQt(connection.region)) : toQt(connection.url);
    const mirror::Mirror mirror = m_room.mirror();
    m_place->setText(tr("%1 · %2 · account %3 · %4 · read at %5")
                         .arg(environmentWordOf(connection.environment).toUpper(), where, toQt(m_room.account().text()), toQt(m_room.identity().arn), localText(mirror.pulledAt)));
    QStringList gaps;
    for (const mirror::Gap& gap : mirror.report.gaps)
        gaps += QStringLiteral("%1 (%2)").arg(toQt(gap.operation), reasonOf(gap.error));
    QStringList words;
    if (mirror.report.partial)
        words += tr("⚠ It was not read to the end: what is missing here may be there.");
    if (!gaps.isEmpty())
        words += tr("⚠ Not readable here: %1").arg(gaps.join(QStringLiteral(", ")));
    for (const Phrase& refusal : mirror.report.refusals)
        words += QStringLiteral("⚠ ") + toQt(refusal);
    QStringList unknown = m_room.unknownOperations();
    unknown.removeIf([&](const QString& name) { return std::any_of(mirror.report.gaps.begin(), mirror.report.gaps.end(), [&](const mirror::Gap& gap) { return toQt(gap.operation) == name; }); });
    if (!unknown.isEmpty())
        words += tr("⚠ The endpoint does not know, or breaks down over: %1").arg(unknown.join(QStringLiteral(", ")));
    for (const Phrase& warning : client::warningsOf(connection))
        words += QStringLiteral("⚠ ") + toQt(warning);
    m_gaps->setText(words.mid(0, 4).join(QLatin1Char('\n')));
    m_gaps->setToolTip(words.join(QLatin1Char('\n')));
    m_gaps->setVisible(!words.isEmpty());
}

}  // namespace rolewright::ui
