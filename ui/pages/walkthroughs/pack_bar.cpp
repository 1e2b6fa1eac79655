#include "ui/pages/walkthroughs/pack_bar.h"

#include "ui/coach/flaw_table.h"
#include "ui/models/lines_model.h"
#include "ui/prompts/ask_folder.h"
#include "ui/prompts/prompts.h"
#include "ui/theme/tame_text.h"
#include "ui/widgets/list_look.h"
#include "ui/widgets/possible_action.h"
#include "ui/widgets/still_wheel.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int flawRows = 5;

/// The name, and where it is.
QString shownPath(const QString& path)
{
    const QFileInfo file(path);
    return tameText(QStringLiteral("%1 (%2)").arg(file.fileName(), QDir::toNativeSeparators(file.absolutePath())).toStdString());
}

}  // namespace

PackBar::PackBar(Prompts& prompts, QWidget* parent) : QWidget(parent), m_prompts(prompts)
{
    auto* label = new QLabel(tr("Walkthroughs of"), this);
    m_choice = new QComboBox(this);
    m_choice->setObjectName(QStringLiteral("packChoice"));
    m_choice->setAccessibleName(tr("Pack"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(30);
    label->setBuddy(m_choice);
    m_open = new QPushButton(tr("Open a pack…"), this);
    m_open->setObjectName(QStringLiteral("packOpen"));
    buildMenu();
    m_about = new QLabel(this);
    m_about->setObjectName(QStringLiteral("packAbout"));
    m_about->setTextFormat(Qt::PlainText);
    m_about->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_choice);
    row->addWidget(m_open);
    auto* record = new QPushButton(tr("Record a walkthrough…"), this);
    record->setObjectName(QStringLiteral("packRecord"));
    connect(record, &QPushButton::clicked, this, &PackBar::recordRequested);
    row->addWidget(record);
    row->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_about);
    StillWheel::guard(this);
    fill();
    tell(nullptr, {});
    connect(m_choice, qOverload<int>(&QComboBox::activated), this, &PackBar::choose);
}

void PackBar::buildMenu()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("packMenu"));
    menu->setToolTipsVisible(true);
    const auto add = [&](const QString& objectName, const QString& text, auto work) {
        QAction* const action = menu->addAction(text);
        action->setObjectName(objectName);
        connect(action, &QAction::triggered, this, work);
        return action;
    };
    add(QStringLiteral("packOpenFolder"), tr("Its folder…"), [this] { askFolder(this, tr("Folder of a pack"), this, [this](const QString& path) { open(path); }); });
    add(QStringLiteral("packOpenBundle"), tr("A bundle (*.iamtrain)…"), [this] {
        m_prompts.askOpenFiles(this, tr("A bundle of walkthroughs"), tr("Bundles (*.iamtrain);;All files (*)"), this, [this](const QStringList& paths) {
            if (!paths.isEmpty())
                open(paths.front());
        });
    });
    menu->addSeparator();
    m_forget = add(QStringLiteral("packForget"), tr("Take it off the list"), [this] {
        forgetPack(m_place.path);
        m_place = {};
        fill();
        Q_EMIT chosen();
    });
    connect(m_open, &QPushButton::clicked, this, [this, menu] { menu->popup(m_open->mapToGlobal(QPoint(0, m_open->height()))); });
}

QWidget* PackBar::makeFlaws(QWidget* parent)
{
    m_flawArea = new QWidget(parent);
    m_flawTitle = new QLabel(m_flawArea);
    m_flawTitle->setObjectName(QStringLiteral("packFlawsTitle"));
    m_flawLines = new LinesModel(this);
    m_flaws = new QTableView(m_flawArea);
    m_flaws->setObjectName(QStringLiteral("packFlaws"));
    m_flaws->setAccessibleName(tr("Problems of the pack"));
    lookLikeList(*m_flaws);
    m_flaws->setSelectionMode(QAbstractItemView::SingleSelection);
    m_flaws->setModel(m_flawLines);
    m_flaws->setFixedHeight(m_flaws->verticalHeader()->defaultSectionSize() * (flawRows + 1));
    m_flawTitle->setBuddy(m_flaws);
    auto* layout = new QVBoxLayout(m_flawArea);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_flawTitle);
    layout->addWidget(m_flaws);
    m_flawArea->hide();
    return m_flawArea;
}

void PackBar::tell(const training::Pack* pack, const std::vector<FlawLine>& flaws)
{
    m_about->setVisible(!m_place.isOwn());
    if (!m_place.isOwn() && pack)
        m_about->setText(tr("⚠ “%1” %2 by %3, licence %4, did not come with the program. It holds texts, questions and a practice world, and no program: it can at worst be wrong.")
                             .arg(tameText(pack->id), tameText(pack->version), tameText(pack->author), tameText(pack->licence)));
    else
        m_about->setText(tr("⚠ This pack did not come with the program."));
    setPossible(m_forget, m_place.isOwn() ? tr("It comes with the program.") : QString());
    if (!m_flaws)
        return;
    const auto wrong = std::count_if(flaws.begin(), flaws.end(), [](const FlawLine& flaw) { return flaw.mustGo; });
    m_flawTitle->setText(wrong == 0 ? tr("Nothing must be mended; this is advice for its author:")
                                    : tr("%n must be mended by its author, see the rules:", nullptr, static_cast<int>(wrong)));
    showFlaws(*m_flaws, *m_flawLines, flaws);
    m_flawArea->setVisible(!flaws.empty());
}

void PackBar::fill()
{
    m_choice->clear();
    m_choice->addItem(tr("the program"), QString());
    QStringList paths = recentPacks();
    if (!m_place.isOwn() && !paths.contains(m_place.path))
        paths += m_place.path;  // taken off in another window
    for (const QString& path : paths)
        m_choice->addItem(shownPath(path), path);
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(m_place.path)));
}

void PackBar::choose(int index)
{
    const QString path = m_choice->itemData(index).toString();
    if (path == m_place.path)
        return;
    m_place = {path};
    Q_EMIT chosen();
}

void PackBar::open(const QString& path)
{
    m_place = {QFileInfo(path).absoluteFilePath()};
    rememberPack(m_place.path);
    fill();
    Q_EMIT chosen();
}

}  // namespace rolewright::ui
