#include "ui/switch_role/switch_role_dialog.h"

#include "core/policy/document.h"
#include "ui/prompts/prompts.h"
#include "ui/store/store.h"
#include "ui/switch_role/refusal_panel.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDate>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSlider>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>
#include <QUndoStack>

namespace rolewright::ui {
namespace {

constexpr int stepSeconds = 300;
constexpr int shortestSteps = 900 / stepSeconds;  // STS API Reference, AssumeRole: DurationSeconds
constexpr int recentLimit = 20;
const QString recentKey = QStringLiteral("switchRole/recent");
const QString favouritesKey = QStringLiteral("switchRole/favourites");

QString nameOf(const sts::Caller& caller)
{
    if (caller.kind == sts::CallerKind::root)
        return SwitchRoleDialog::tr("root of %1").arg(QString::fromStdString(caller.account.text()));
    if (!caller.session)
        return QString::fromStdString(caller.name);
    const std::string& arn = caller.session->principalArn;
    return QString::fromStdString(arn.substr(arn.rfind('/') + 1));
}

QString readable(int seconds)
{
    const int hours = seconds / 3600;
    const int minutes = seconds / 60 % 60;
    return hours == 0 ? SwitchRoleDialog::tr("%1 min").arg(minutes) : SwitchRoleDialog::tr("%1 h %2 min").arg(hours).arg(minutes, 2, 10, QLatin1Char('0'));
}

/// The letters a role session name may hold. Source: STS API Reference, AssumeRole.
bool isSessionName(const QString& text)
{
    static const QString marks = QStringLiteral("_=,.@-+");
    return text.size() >= 2 && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c.unicode() < 128 && c.isLetterOrNumber()) || marks.contains(c);
           });
}

QString defaultSessionName(const sts::Caller& caller)
{
    QString name;
    for (const QChar c : nameOf(caller))
        name += isSessionName(QString(2, c)) ? c : QLatin1Char('-');
    return QString(name.left(50) + QLatin1Char('-') + QDate::currentDate().toString(QStringLiteral("yyyyMMdd")));
}

}  // namespace

SwitchRoleDialog::SwitchRoleDialog(Store& store, Prompts& prompts, QWidget* parent) : QDialog(parent), m_store(store), m_prompts(prompts)
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
    connect(m_switch, &QPushButton::clicked, this, &SwitchRoleDialog::act);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(splitter, 1);
    layout->addWidget(buttons);
    resize(980, 560);
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

QWidget* SwitchRoleDialog::buildForm()
{
    auto* side = new QWidget(this);
    const auto named = [](auto* widget, const QString& objectName, const QString& accessibleName) {
        widget->setObjectName(objectName);
        widget->setAccessibleName(accessibleName);
        return widget;
    };
    m_title = new QLabel(side);
    m_title->setObjectName(QStringLiteral("switchRoleTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_verdict = named(new QLabel(side), QStringLiteral("switchRoleVerdict"), tr("Whether you can assume this role"));
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    m_goToSession = named(new QPushButton(tr("&Go to its live session"), side), QStringLiteral("switchRoleGoToSession"), tr("Go to the live session of this role"));
    auto* favourite = named(new QPushButton(tr("F&avourite"), side), QStringLiteral("switchRoleFavourite"), tr("Mark or unmark this role as a favourite"));
    m_source = named(new QComboBox(side), QStringLiteral("switchRoleSource"), tr("The identity that asks"));
    m_sessionName = named(new QLineEdit(side), QStringLiteral("switchRoleSessionName"), tr("Role session name"));
    m_duration = named(new QSlider(Qt::Horizontal, side), QStringLiteral("switchRoleDuration"), tr("Session length in steps of five minutes"));
    m_durationText = new QLabel(side);
    m_durationText->setWordWrap(true);
    m_externalId = named(new QLineEdit(side), QStringLiteral("switchRoleExternalId"), tr("External ID"));
    m_externalIdLabel = new QLabel(tr("&External ID"), side);
    m_sessionPolicy = named(new QPlainTextEdit(side), QStringLiteral("switchRoleSessionPolicy"), tr("Session policy, JSON, optional"));
    m_sessionPolicy->setPlaceholderText(tr("Optional: a policy that limits this session further (JSON)"));
    m_sessionPolicy->setMaximumHeight(90);
    m_sessionPolicy->setTabChangesFocus(true);
    m_complaint = named(new QLabel(side), QStringLiteral("switchRoleComplaint"), tr("What is wrong with the fields"));
    m_complaint->setWordWrap(true);
    m_refusal = new RefusalPanel(side);

    auto* heading = new QHBoxLayout;
    heading->addWidget(m_title, 1);
    heading->addWidget(favourite);
    auto* form = new QFormLayout;
    form->addRow(tr("Act &from"), m_source);
    form->addRow(tr("Session &name"), m_sessionName);
    auto* duration = new QVBoxLayout;
    duration->addWidget(m_duration);
    duration->addWidget(m_durationText);
    auto* durationLabel = new QLabel(tr("&Length"), side);
    durationLabel->setBuddy(m_duration);
    form->addRow(durationLabel, duration);
    m_externalIdLabel->setBuddy(m_externalId);
    form->addRow(m_externalIdLabel, m_externalId);
    form->addRow(tr("Session &policy"), m_sessionPolicy);
    auto* note = new QLabel(tr("Permissions are not added together: while you act as the role, only the role's permissions hold."), side);
    note->setWordWrap(true);

    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->addLayout(heading);
    layout->addWidget(m_verdict);
    layout->addWidget(m_goToSession, 0, Qt::AlignLeft);
    layout->addLayout(form);
    layout->addWidget(m_complaint);
    layout->addWidget(m_refusal);
    layout->addStretch(1);
    layout->addWidget(note);

    connect(favourite, &QPushButton::clicked, this, &SwitchRoleDialog::toggleFavourite);
    connect(m_goToSession, &QPushButton::clicked, this, &SwitchRoleDialog::goToLiveSession);
    connect(m_source, &QComboBox::currentIndexChanged, this, &SwitchRoleDialog::reloadCandidates);
    connect(m_duration, &QSlider::valueChanged, this, &SwitchRoleDialog::showDuration);
    for (QLineEdit* field : {m_sessionName, m_externalId})
        connect(field, &QLineEdit::textChanged, this, &SwitchRoleDialog::showChosen);
    connect(m_sessionPolicy, &QPlainTextEdit::textChanged, this, &SwitchRoleDialog::showChosen);
    connect(m_refusal, &RefusalPanel::fixRequested, this, &SwitchRoleDialog::fix);
    return side;
}

void SwitchRoleDialog::start(const QString& roleArn)
{
    m_wantedArn = roleArn;
    m_refusal->hide();
    m_externalId->clear();
    m_sessionPolicy->clear();
    {
        const QSignalBlocker blocker(m_source);
        m_source->clear();
        const auto& chain = m_store.chain();
        for (std::size_t i = chain.size(); i-- > 0;)
            m_source->addItem(i == 0 ? tr("%1 (base identity)").arg(nameOf(chain[i])) : tr("%1 (chained)").arg(nameOf(chain[i])), static_cast<int>(i));
    }
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
    const sts::Caller caller = source();
    m_sessionName->setText(defaultSessionName(caller));
    m_candidates->load(*m_store.engine(), caller, settings.value(recentKey).toStringList(), {favourites.begin(), favourites.end()});
    const int row = m_candidates->rowOf(keep);
    if (row < 0 && !m_wantedArn.isEmpty())
        m_filter->setText(m_wantedArn);
    m_list->setCurrentIndex(m_filtered->mapFromSource(m_candidates->index(std::max(row, 0), 0)));
    m_wantedArn.clear();
    showChosen();
}

sts::Caller SwitchRoleDialog::source() const
{
    const auto depth = static_cast<std::size_t>(std::max(0, m_source->currentData().toInt()));
    return depth < m_store.chain().size() ? m_store.chain()[depth] : m_store.caller();
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

void SwitchRoleDialog::showExternalId(const QString& arn, const RoleCandidate* candidate)
{
    // A free ARN may ask for one without our knowing.
    const bool wanted = (!arn.isEmpty() && !candidate) || (candidate && candidate->state == CandidateState::canWithExternalId) || !m_externalId->text().isEmpty();
    m_externalId->setVisible(wanted);
    m_externalIdLabel->setVisible(wanted);
}

void SwitchRoleDialog::showChosen()
{
    const QString arn = chosenArn();
    const RoleCandidate* candidate = m_candidates->candidate(m_candidates->rowOf(arn));
    m_title->setText(candidate ? QString(candidate->name + QStringLiteral("  ·  ") + candidate->accountName) : arn.isEmpty() ? tr("No role chosen") : arn);
    m_title->setToolTip(arn);
    m_verdict->setText(!candidate ? QString() : candidate->why.isEmpty() || candidate->state == CandidateState::canWithExternalId
                           ? describe(candidate->state)
                           : QString(describe(candidate->state) + QStringLiteral(": ") + candidate->why));
    m_goToSession->setVisible(candidate && candidate->liveSession);
    showExternalId(arn, candidate);

    const int longest = candidate ? std::max(candidate->preflight.maxSeconds, 900) : 3600;
    {
        const QSignalBlocker blocker(m_duration);
        const int before = m_duration->value();
        const bool first = m_duration->maximum() < shortestSteps;
        m_duration->setRange(shortestSteps, std::max(longest / stepSeconds, shortestSteps));
        m_duration->setValue(first || before < shortestSteps ? std::min(3600, longest) / stepSeconds : before);
        m_duration->setPageStep(3600 / stepSeconds);
    }
    showDuration();
    const QString wrong = complaint();
    m_complaint->setText(wrong);
    m_complaint->setVisible(!wrong.isEmpty());
    m_switch->setEnabled(!arn.isEmpty() && wrong.isEmpty());
    (candidate && candidate->liveSession ? m_goToSession : m_switch)->setDefault(true);
}

void SwitchRoleDialog::showDuration()
{
    const RoleCandidate* candidate = m_candidates->candidate(m_candidates->rowOf(chosenArn()));
    QString reason;
    if (candidate && candidate->preflight.chained)
        reason = tr("at most 1 h: the session is chained from another role");
    else if (candidate)
        reason = tr("the role allows up to %1").arg(readable(candidate->preflight.maxSeconds));
    else
        reason = tr("the role decides what it allows");
    const QString text = tr("%1 — %2").arg(readable(m_duration->value() * stepSeconds), reason);
    m_durationText->setText(text);
    m_duration->setAccessibleDescription(text);
}

QString SwitchRoleDialog::complaint() const
{
    if (!isSessionName(m_sessionName->text()))
        return tr("✖ The session name must be 2 to 64 letters, digits or any of _ = , . @ - +");
    const QString policy = m_sessionPolicy->toPlainText().trimmed();
    if (policy.isEmpty())
        return {};
    if (const auto parsed = policy::Document::parse(policy.toStdString()); !parsed)
        return tr("✖ Session policy: %1").arg(QString::fromStdString(parsed.error().message));
    return {};
}

service::Operation SwitchRoleDialog::operation() const
{
    service::Operation operation{"sts", "AssumeRole", json::Object::object()};
    operation.parameters["RoleArn"] = chosenArn().toStdString();
    operation.parameters["RoleSessionName"] = m_sessionName->text().toStdString();
    operation.parameters["DurationSeconds"] = m_duration->value() * stepSeconds;
    if (!m_externalId->text().isEmpty())
        operation.parameters["ExternalId"] = m_externalId->text().toStdString();
    if (const QString policy = m_sessionPolicy->toPlainText().trimmed(); !policy.isEmpty())
        operation.parameters["Policy"] = policy.toStdString();
    return operation;
}

void SwitchRoleDialog::act()
{
    if (!m_switch->isEnabled())
        return;
    m_switch->setEnabled(false);
    m_store.callAs(source(), operation(), this, [this](const engine::CallResult& result) { finished(result); });
}

void SwitchRoleDialog::finished(const engine::CallResult& result)
{
    m_switch->setEnabled(true);
    if (!result.answer.ok()) {
        showRefusal(QString::fromStdString(result.answer.error().message));
        return;
    }
    QSettings settings;
    QStringList recent = settings.value(recentKey).toStringList();
    recent.removeAll(chosenArn());
    recent.prepend(chosenArn());
    settings.setValue(recentKey, QStringList(recent.mid(0, recentLimit)));
    if (result.newSession)
        m_store.enter(result.newSession);
    accept();
}

void SwitchRoleDialog::showRefusal(const QString& message)
{
    const std::string arn = chosenArn().toStdString();
    const std::optional<std::string> externalId = m_externalId->text().isEmpty() ? std::nullopt : std::optional(m_externalId->text().toStdString());
    const identity::SnapshotPtr world = m_store.snapshot();
    const service::CallContext context = m_store.engine()->contextNow();
    const service::Preflight preflight = service::preflightAssumeRole(*world, source(), arn, externalId, context);
    QString why = QString::fromStdString(preflight.why);
    if (preflight.needsExternalId && externalId)
        why = tr("The external ID is not the one the role's trust policy asks for.");
    m_refusal->explain(message, why, remedyFor(*world, source(), chosenArn(), preflight, m_store.chain().front(), context));
}

void SwitchRoleDialog::fix(const Remedy& remedy)
{
    const QString command = QString::fromStdString(service::toCommandLine(remedy.operation));
    m_prompts.confirm(this, Prompts::Tone::information, remedy.title, tr("This will be done as %1:\n\n%2").arg(nameOf(m_store.chain().front()), command),
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
