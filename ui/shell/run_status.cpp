#include "ui/shell/run_status.h"

#include "ui/store/store.h"
#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace rolewright::ui {
namespace {

constexpr int momentMilliseconds = 400;

}  // namespace

RunStatus::RunStatus(Store& store, QWidget* parent) : QWidget(parent)
{
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("runTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_bar = new QProgressBar(this);
    m_bar->setObjectName(QStringLiteral("runProgress"));
    m_bar->setAccessibleName(tr("Calls made"));
    m_bar->setFormat(tr("%v of %m"));
    m_bar->setMaximumWidth(220);
    auto* stop = new QPushButton(icon(QStringLiteral("close")), tr("Stop"), this);
    stop->setObjectName(QStringLiteral("runStop"));
    stop->setAccessibleName(tr("Stop after the call that is being made"));
    stop->setToolTip(tr("What was done stays, and can be undone in one step."));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_bar);
    layout->addWidget(stop);
    layout->addStretch(1);
    setVisible(false);
    m_soon.setSingleShot(true);
    m_soon.setInterval(momentMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, [this] { setVisible(true); });
    connect(stop, &QPushButton::clicked, &store, &Store::stop);
    connect(&store, &Store::progressed, this, &RunStatus::show);
}

void RunStatus::show(const QString& title, int done, int total)
{
    if (total == 0) {
        m_soon.stop();
        setVisible(false);
        return;
    }
    m_title->setText(title);
    m_bar->setRange(0, total);
    m_bar->setValue(done);
    if (!isVisible() && !m_soon.isActive())
        m_soon.start();
}

}  // namespace rolewright::ui
