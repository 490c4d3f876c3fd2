@echo off
rem Start rekenaudit op Windows, zonder make en zonder beheerdersrechten.
rem Dubbelklik voor het menu, of typ een opdracht: rekenaudit genereer --help
rem Elk pad staat tussen aanhalingstekens: namen van mappen hebben spaties, haakjes en &.
rem Er is geen chcp nodig: Python schrijft zelf letters met accenten in het venster.
setlocal
set "HIER=%~dp0"
set "OMGEVING=%USERPROFILE%\rekenaudit-omgeving"
set "PYTHONPATH=%HIER%src"
set "PYTHON=%OMGEVING%\Scripts\python.exe"
set "NIEUW_GENOEG=import sys; sys.exit(sys.version_info < (3, 11))"
set "START="

rem Wie dubbelklikt op een netwerkmap, begint in de map van Windows; daar mag niemand schrijven.
if /i "%CD%"=="%SystemRoot%" cd /d "%USERPROFILE%"

if not exist "%PYTHON%" goto zoek_python
"%PYTHON%" "%HIER%scripts\inrichten.py" "%OMGEVING%" "%HIER%requirements.lock"
goto ingericht

:zoek_python
echo Python wordt gezocht.
call :probeer py -3
call :probeer python
if defined START goto richt_in
where py >nul 2>nul
if errorlevel 1 goto zonder_python
rem De Python install manager heeft soms zelf nog geen Python.
set "PYTHON_MANAGER_CONFIRM=false"
py install 3.13 2>nul
call :probeer py -3
if not defined START goto zonder_python

:richt_in
call %START% "%HIER%scripts\inrichten.py" "%OMGEVING%" "%HIER%requirements.lock"

:ingericht
if errorlevel 1 goto mislukt
"%PYTHON%" -m rekenaudit %*
set "CODE=%errorlevel%"
if not "%CODE%"=="0" if "%~1"=="" pause
exit /b %CODE%

:probeer
if defined START exit /b 0
call %* -c "%NIEUW_GENOEG%" >nul 2>nul
if not errorlevel 1 set "START=%*"
exit /b 0

:mislukt
echo Het inrichten is niet gelukt. Verwijder de map "%OMGEVING%" en probeer het opnieuw.
if "%~1"=="" pause
exit /b 2

:zonder_python
echo Deze computer heeft geen Python 3.11 of nieuwer.
echo Installeer de Python install manager van www.python.org/downloads. Dat kan zonder beheerder.
echo Start daarna dit bestand opnieuw.
if "%~1"=="" pause
exit /b 2
