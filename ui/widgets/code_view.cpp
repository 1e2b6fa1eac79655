#include "ui/widgets/code_view.h"

#include "ui/theme/tokens.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHelpEvent>
#include <QKeyEvent>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int numberMargin = 0;
constexpr int foldMargin = 2;
constexpr int errorIndicator = 8;  // below 8 are the lexers'
constexpr int warningIndicator = 9;
constexpr int suggestionIndicator = 10;
constexpr int addedMarker = 0;
constexpr int removedMarker = 1;
constexpr int firstFoldMarker = QsciScintillaBase::SC_MARKNUM_FOLDEREND;
constexpr int lastFoldMarker = QsciScintillaBase::SC_MARKNUM_FOLDEROPEN;

QColor colourOf(int style)
{
    const Tokens& t = tokens();
    switch (style) {
    case QsciLexerJSON::Property:
    case QsciLexerJSON::KeywordLD:
        return t.info;
    case QsciLexerJSON::String:
    case QsciLexerJSON::IRI:
    case QsciLexerJSON::IRICompact:
        return t.ok;
    case QsciLexerJSON::Number:
    case QsciLexerJSON::Keyword:
    case QsciLexerJSON::EscapeSequence:
        return t.warning;
    case QsciLexerJSON::Error:
    case QsciLexerJSON::UnclosedString:
        return t.danger;
    default:
        return t.text;
    }
}

constexpr int lastStyle = QsciLexerJSON::Error;

/// A shade between two colours.
QColor blend(const QColor& a, const QColor& b, double share)
{
    const auto mix = [share](int x, int y) { return static_cast<int>(x + (y - x) * share); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

}  // namespace

CodeView::CodeView(const QString& objectName, const QString& accessibleName, QWidget* parent) : QsciScintilla(parent)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setUtf8(true);
    setFrameShape(QFrame::StyledPanel);
    auto* json = new QsciLexerJSON(this);
    json->setFoldCompact(false);
    json->setHighlightComments(false);
    setLexer(json);
    setMarginType(numberMargin, NumberMargin);
    setMarginWidth(1, 0);
    setFolding(BoxedTreeFoldStyle, foldMargin);
    setBraceMatching(SloppyBraceMatch);
    setAutoIndent(true);
    setIndentationsUseTabs(false);
    setIndentationWidth(2);
    setTabWidth(2);
    setScrollWidth(1);
    setScrollWidthTracking(true);
    SendScintilla(SCI_SETMULTIPLESELECTION, 0UL);
    SendScintilla(SCI_SETMOUSEDWELLTIME, 500UL);
    indicatorDefine(SquiggleIndicator, errorIndicator);
    indicatorDefine(DiagonalIndicator, warningIndicator);
    indicatorDefine(DotsIndicator, suggestionIndicator);
    markerDefine(Background, addedMarker);
    markerDefine(Background, removedMarker);
    setWrapIndentMode(WrapIndentIndented);
    setWrapMode(WrapWord);
    connect(this, &QsciScintilla::linesChanged, this, [this] {
        showLineNumbers();
        setWrapMode(lines() == 1 ? WrapWord : WrapNone);  // what was written without line breaks is seen as a whole
    });
    applyColours();
}

void CodeView::setCode(const QString& code)
{
    if (code == text())
        return;
    const bool readOnly = isReadOnly();
    setReadOnly(false);
    setText(code);
    setReadOnly(readOnly);
}

void CodeView::replaceCode(const QString& code)
{
    const QByteArray before = text().toUtf8();
    const QByteArray after = code.toUtf8();
    const auto shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    if (head + tail == before.size() && before.size() == after.size())
        return;
    const QByteArray middle = after.mid(head, after.size() - head - tail);
    SendScintilla(SCI_SETTARGETRANGE, static_cast<unsigned long>(head), static_cast<long>(before.size() - tail));
    SendScintilla(SCI_REPLACETARGET, static_cast<unsigned long>(middle.size()), middle.constData());
}

void CodeView::goTo(std::size_t offset)
{
    const auto line = SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(offset));
    SendScintilla(SCI_ENSUREVISIBLEENFORCEPOLICY, static_cast<unsigned long>(line));
    SendScintilla(SCI_GOTOPOS, static_cast<unsigned long>(offset));
    SendScintilla(SCI_SCROLLCARET);
}

std::size_t CodeView::cursorOffset() const { return static_cast<std::size_t>(SendScintilla(SCI_GETCURRENTPOS)); }

void CodeView::clearUnderlines()
{
    for (const int indicator : {errorIndicator, warningIndicator, suggestionIndicator}) {
        SendScintilla(SCI_SETINDICATORCURRENT, indicator);
        SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, static_cast<long>(length()));
    }
}

void CodeView::underline(Underline kind, std::size_t begin, std::size_t end)
{
    const auto last = static_cast<std::size_t>(length());
    begin = std::min(begin, last);
    end = std::min(std::max(end, begin + 1), last);
    if (begin == end && begin > 0)
        --begin;  // a mistake at the very end still shows
    SendScintilla(SCI_SETINDICATORCURRENT, kind == Underline::error ? errorIndicator : kind == Underline::warning ? warningIndicator : suggestionIndicator);
    SendScintilla(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(begin), static_cast<long>(end - begin));
}

void CodeView::markLine(LineMark kind, int line) { markerAdd(line, kind == LineMark::added ? addedMarker : removedMarker); }

void CodeView::clearLineMarks()
{
    markerDeleteAll(addedMarker);
    markerDeleteAll(removedMarker);
}

bool CodeView::event(QEvent* event)
{
    // Esc and Ctrl+Tab must reach keyPressEvent even where the window knows them as shortcuts.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape || (key->key() == Qt::Key_Tab && key->modifiers() == Qt::ControlModifier)) {
            event->accept();
            return true;
        }
    }
    return QsciScintilla::event(event);
}

bool CodeView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto offset = SendScintilla(SCI_POSITIONFROMPOINTCLOSE, static_cast<unsigned long>(help->pos().x()), static_cast<long>(help->pos().y()));
        Q_EMIT hovered(static_cast<int>(offset), help->globalPos());
        return true;
    }
    return QsciScintilla::viewportEvent(event);
}

void CodeView::changeEvent(QEvent* event)
{
    QsciScintilla::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyColours();
}

void CodeView::keyPressEvent(QKeyEvent* event)
{
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (event->key() == Qt::Key_Escape || (event->key() == Qt::Key_Tab && (control || isReadOnly()))) {
        QAbstractScrollArea::focusNextPrevChild(true);  // the editor's own keeps the focus
        return;
    }
    if (event->key() == Qt::Key_Backtab && (control || isReadOnly())) {
        QAbstractScrollArea::focusNextPrevChild(false);
        return;
    }
    QsciScintilla::keyPressEvent(event);
}

void CodeView::applyColours()
{
    if (m_colouring)
        return;
    m_colouring = true;
    const Tokens& t = tokens();
    const QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    QsciLexer* json = lexer();
    json->setDefaultFont(font);
    json->setDefaultPaper(t.surface);
    json->setDefaultColor(t.text);
    for (int style = 0; style <= lastStyle; ++style) {
        json->setFont(font, style);
        json->setPaper(t.surface, style);
        json->setColor(colourOf(style), style);
    }
    setPaper(t.surface);
    setColor(t.text);
    setCaretForegroundColor(t.text);
    setSelectionBackgroundColor(t.accent);
    setSelectionForegroundColor(t.onAccent);
    setMarginsFont(font);
    setMarginsBackgroundColor(t.background);
    setMarginsForegroundColor(t.muted);
    setFoldMarginColors(t.background, t.background);
    for (int marker = firstFoldMarker; marker <= lastFoldMarker; ++marker) {  // QScintilla's own setters leave out markers that markerDefine has not made
        SendScintilla(SCI_MARKERSETFORE, marker, t.background);
        SendScintilla(SCI_MARKERSETBACK, marker, t.muted);
    }
    setMatchedBraceForegroundColor(t.onAccent);
    setMatchedBraceBackgroundColor(t.accent);
    setUnmatchedBraceForegroundColor(t.danger);
    setUnmatchedBraceBackgroundColor(t.surface);
    setIndicatorForegroundColor(t.danger, errorIndicator);
    setIndicatorForegroundColor(t.warning, warningIndicator);
    setIndicatorForegroundColor(t.info, suggestionIndicator);
    setMarkerBackgroundColor(blend(t.surface, t.ok, 0.22), addedMarker);
    setMarkerBackgroundColor(blend(t.surface, t.danger, 0.22), removedMarker);
    showLineNumbers();
    m_colouring = false;
}

void CodeView::showLineNumbers() { setMarginWidth(numberMargin, QStringLiteral("0").repeated(std::max<qsizetype>(3, QString::number(lines()).size() + 1))); }

}  // namespace rolewright::ui
