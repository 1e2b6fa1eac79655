#include "ui/switch_role/switch_role_dialog.h"

#include "ui/prompts/prompts.h"
#include "ui/store/store.h"
#include "ui/switch_role/assume_form.h"
#include "ui/switch_role/caller_text.h"
#include "ui/switch_role/refusal_panel.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>

namespace rolewright::ui {
namespace {

constexpr int recentLimit = 20;
const QString recentKey = QStringLiteral("switchRole/recent");
const QString favouritesKey = QStringLiteral("switchRole/favourites");

}  // namespace

SwitchRoleDialog::SwitchRoleDialog(Store& store, Prompts& prompts, Ticker& ticker, QWidget* parent)
    : QDialog(parent), m_store(store), m_prompts(prompts), m_ticker(ticker)
{
    setObjectName(QStringLiteral("switchRoleDialog"));
    setWindowTitle(tr("Switch role"));
    setAttribute(Qt::WA_DeleteOnClose, false);
    m_candidates = new RoleCandidates(this);
    m_filtered = new QSortFilterProxyModel(this);
    m_filtered->setSourceModel(m_candidates);
    m_filtered->setFilterRole(RoleCandidates::FilterRole);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);

    auto* splitter = new QSplitter(this);
    splitter->addWidget(buildList());
    splitter->addWidget(buildForm());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_switch = buttons->addButton(tr("&Switch role"), QDialogButtonBox::AcceptRole);
    m_switch->setObjectName(QStringLiteral("switchRoleButton"));
    m_switch->setAccessibleName(tr("Switch role"));
    m_switch->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("switchRoleCancel"));
    auto* token = buttons->addButton(tr("Get session &token…"), QDialogButtonBox::ResetRole);
    token->setObjectName(QStringLiteral("switchRoleGetToken"));
    token->setAccessibleName(tr("Get a session token of the base identity, with MFA"));
    token->setAutoDefault(false);
    connect(token, &QPushButton::clicked, this, [this] {
        reject();
        Q_EMIT sessionTokenRequested();
    });
    connect(m_switch, &QPushButton::clicked, this, &SwitchRoleDialog::act);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(splitter, 1);
    layout->addWidget(buttons);
    resize(980, 600);
    connect(m_candidates, &QAbstractItemModel::dataChanged, this, &SwitchRoleDialog::showChosen);
}

QWidget* SwitchRoleDialog::buildList()
{
    auto* side = new QWidget(this);
    m_filter = new QLineEdit(side);
    m_filter->setObjectName(QStringLiteral("switchRoleFilter"));
    m_filter->setAccessibleName(tr("Find a role, or paste its ARN"));
    m_filter->setPlaceholderText(tr("Find a role, or paste its ARN"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_list = new QTableView(side);
    m_list->setObjectName(QStringLiteral("switchRoleList"));
    m_list->setAccessibleName(tr("Roles and whether you can assume them"));
    m_list->setModel(m_filtered);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setTabKeyNavigation(false);
    m_list->setShowGrid(false);
    m_list->setWordWrap(false);
    m_list->verticalHeader()->hide();
    m_list->horizontalHeader()->setStretchLastSection(true);
    m_list->horizontalHeader()->setHighlightSections(false);
    m_list->setColumnWidth(RoleCandidates::roleColumn, 170);
    m_list->setColumnWidth(RoleCandidates::accountColumn, 190);

    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filtered->setFilterFixedString(text.trimmed());
        if (!m_list->currentIndex().isValid() && m_filtered->rowCount() > 0)
            m_list->selectRow(0);
        showChosen();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_refusal->hide();
        showChosen();
    });
    connect(m_list, &QTableView::doubleClicked, this, &SwitchRoleDialog::act);
    return side;
}

QLayout* SwitchRoleDialog::buildHeading(QWidget* side)
{
    m_title = new QLabel(side);
    m_title->setObjectName(QStringLiteral("switchRoleTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setWordWrap(true);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);  // as wide as there is room for, however long the name
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    auto* favourite = new QPushButton(tr("F&avourite"), side);
    favourite->setObjectName(QStringLiteral("switchRoleFavourite"));
    favourite->setAccessibleName(tr("Mark or unmark this role as a favourite"));
    auto* heading = new QHBoxLayout;
    heading->addWidget(m_title, 1);
    heading->addWidget(favourite, 0, Qt::AlignTop);
    connect(favourite, &QPushButton::clicked, this, &SwitchRoleDialog::toggleFavourite);
    return heading;
}

QWidget* SwitchRoleDialog::buildForm()
{
    auto* area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("switchRoleArea"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setMinimumWidth(440);
    auto* side = new QWidget(area);
    m_verdict = new QLabel(side);
    m_verdict->setObjectName(QStringLiteral("switchRoleVerdict"));
    m_verdict->setAccessibleName(tr("Whether you can assume this role"));
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    m_verdict->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_goToSession = new QPushButton(tr("&Go to its live session"), side);
    m_goToSession->setObjectName(QStringLiteral("switchRoleGoToSession"));
    m_goToSession->setAccessibleName(tr("Go to the live session of this role"));
    m_form = new AssumeForm(m_store, m_ticker, side);
    m_refusal = new RefusalPanel(side);
    auto* note = new QLabel(tr("Permissions are not added together: while you act as the role, only the role's permissions hold."), side);
    note->setWordWrap(true);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->addLayout(buildHeading(side));
    layout->addWidget(m_verdict);
    layout->addWidget(m_goToSession, 0, Qt::AlignLeft);
    layout->addWidget(m_refusal);
    layout->addWidget(m_form);
    layout->addStretch(1);
    layout->addWidget(note);
    area->setWidget(side);
    connect(m_goToSession, &QPushButton::clicked, this, &SwitchRoleDialog::goToLiveSession);
    connect(m_form, &AssumeForm::sourceChanged, this, &SwitchRoleDialog::reloadCandidates);
    connect(m_form, &AssumeForm::edited, this, &SwitchRoleDialog::showState);
    connect(m_form, &AssumeForm::confirmed, this, &SwitchRoleDialog::act);
    connect(m_form, &AssumeForm::setUpRequested, this, [this](const QString& userArn) {
        reject();
        Q_EMIT openRequested(userArn);
    });
    connect(m_refusal, &RefusalPanel::fixRequested, this, &SwitchRoleDialog::fix);
    return area;
}

void SwitchRoleDialog::start(const QString& roleArn)
{
    m_wantedArn = roleArn;
    m_refusal->hide();
    m_form->begin();
    m_filter->clear();
    reloadCandidates();
    m_filter->setFocus();
    open();
}

void SwitchRoleDialog::reloadCandidates()
{
    const QString keep = m_wantedArn.isEmpty() ? chosenArn() : m_wantedArn;
    const QSettings settings;
    const QStringList favourites = settings.value(favouritesKey).toStringList();
    m_candidates->load(*m_store.engine(), m_form->source(), settings.value(recentKey).toStringList(), {favourites.begin(), favourites.end()});
    const int row = m_candidates->rowOf(keep);
    if (row < 0 && !m_wantedArn.isEmpty())
        m_filter->setText(m_wantedArn);
    m_list->setCurrentIndex(m_filtered->mapFromSource(m_candidates->index(std::max(row, 0), 0)));
    m_wantedArn.clear();
    showChosen();
}

QString SwitchRoleDialog::chosenArn() const
{
    const QModelIndex index = m_list->currentIndex();
    const QString typed = m_filter->text().trimmed();
    if (index.isValid() && m_filtered->rowCount() > 0) {
        // A whole ARN that was pasted is meant letter by letter, as AWS takes it: in another case it names another role, or none.
        const QString arn = index.data(RoleCandidates::ArnRole).toString();
        return arn.compare(typed, Qt::CaseInsensitive) == 0 ? typed : arn;
    }
    return typed.startsWith(QLatin1String("arn:")) ? typed : QString();
}

void SwitchRoleDialog::showChosen()
{
    const QString arn = chosenArn();
    const RoleCandidate* candidate = m_candidates->candidate(m_candidates->rowOf(arn));
    m_title->setText(candidate ? QString(candidate->name + QStringLiteral("  ·  ") + candidate->accountName) : arn.isEmpty() ? tr("No role chosen") : arn);
    m_title->setToolTip(arn);
    m_verdict->setText(!candidate ? QString() : verdictOf(*candidate));
    m_verdict->setToolTip(m_verdict->text());
    m_goToSession->setVisible(candidate && candidate->liveSession);
    m_form->show(arn, candidate);
    showState();
}

void SwitchRoleDialog::showState()
{
    const QString arn = chosenArn();
    const RoleCandidate* candidate = m_candidates->candidate(m_candidates->rowOf(arn));
    m_switch->setEnabled(!m_waiting && !arn.isEmpty() && m_form->complaint().isEmpty());
    (candidate && candidate->liveSession ? m_goToSession : m_switch)->setDefault(true);
}

void SwitchRoleDialog::act()
{
    if (!m_switch->isEnabled())
        return;
    m_waiting = true;
    m_askedArn = chosenArn();
    showState();
    m_store.callAs(m_form->source(), m_form->operation(), this, [this](const engine::CallResult& result) { finished(result); });
}

void SwitchRoleDialog::finished(const engine::CallResult& result)
{
    m_waiting = false;
    showState();
    if (!result.answer.ok()) {
        showRefusal(result);
        return;
    }
    if (m_askedArn == chosenArn())  // else the form is about another role already
        m_form->remember();
    QSettings settings;
    QStringList recent = settings.value(recentKey).toStringList();
    recent.removeAll(m_askedArn);
    recent.prepend(m_askedArn);
    settings.setValue(recentKey, QStringList(recent.mid(0, recentLimit)));
    if (result.newSession)
        m_store.enter(result.newSession);
    accept();
}

void SwitchRoleDialog::showRefusal(const engine::CallResult& result)
{
    const QString message = QString::fromStdString(result.answer.error().message);
    const AssumeWish wish = m_form->wish();
    const std::optional<std::string> externalId = wish.externalId.isEmpty() ? std::nullopt : std::optional(wish.externalId.toStdString());
    const identity::SnapshotPtr world = m_store.snapshot();
    const service::CallContext context = m_store.engine()->contextNow();
    const service::Preflight preflight = service::preflightAssumeRole(*world, m_form->source(), chosenArn().toStdString(), externalId, context);
    const bool sentCode = m_form->usesMfa();
    QString why = QString::fromStdString(preflight.why);
    if (sentCode && !result.denied && result.answer.error().code == "AccessDenied") {
        why = tr("It is the MFA code: no policy was asked.");
        m_form->refuseCode();
    } else if (preflight.needsMfa && !sentCode) {
        why = tr("The role asks for MFA: choose the device and type the code that it shows now.");
        m_form->askForMfa();
    } else if (preflight.needsExternalId && externalId) {
        why = tr("The external ID is not the one the role's trust policy asks for.");
    } else if (wish.seconds > preflight.maxSeconds && preflight.obstacle != service::Obstacle::noSuchRole) {
        why = preflight.chained ? tr("A session that is assumed with another role's session lasts 1 h at most (role chaining).")
                                : tr("%1 were asked for; %2 is the most that is possible here.").arg(readableSeconds(wish.seconds), readableSeconds(preflight.maxSeconds));
    } else if (result.denied && (preflight.can() || sentCode)) {
        why = QString::fromStdString(evaluation::sentence(result.denied->explanation, result.denied->action, result.denied->resource));
    }
    m_refusal->explain(message, why, remedyFor(*world, m_form->source(), chosenArn(), preflight, m_store.chain().front(), context));
}

void SwitchRoleDialog::fix(const Remedy& remedy)
{
    const QString command = QString::fromStdString(service::toCommandLine(remedy.operation));
    m_prompts.confirm(this, Prompts::Tone::information, remedy.title, tr("This will be done as %1:\n\n%2").arg(shortName(m_store.chain().front()), command),
                      tr("Do it"), this, [this, operation = remedy.operation](bool yes) {
                          if (!yes)
                              return;
                          m_store.callAs(m_store.chain().front(), operation, this, [this](const engine::CallResult& result) {
                              if (result.answer.ok())
                                  m_refusal->hide();
                              else
                                  m_refusal->explain(tr("The fix was refused: %1").arg(QString::fromStdString(result.answer.error().message)), {}, {});
                              reloadCandidates();
                          });
                      });
}

void SwitchRoleDialog::goToLiveSession()
{
    const RoleCandidate* candidate = m_candidates->candidate(m_candidates->rowOf(chosenArn()));
    if (!candidate || !candidate->liveSession)
        return;
    m_store.enter(candidate->liveSession);
    accept();
}

void SwitchRoleDialog::toggleFavourite()
{
    const QString arn = chosenArn();
    if (arn.isEmpty())
        return;
    QSettings settings;
    QStringList favourites = settings.value(favouritesKey).toStringList();
    if (favourites.removeAll(arn) == 0)
        favourites.append(arn);
    settings.setValue(favouritesKey, favourites);
    m_wantedArn = arn;
    reloadCandidates();
}

bool SwitchRoleDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}  // namespace rolewright::ui
